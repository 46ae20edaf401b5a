import { Anchor } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import classes from './Room.module.css';

type Props = { readonly meeting: Meeting; readonly children?: ReactNode };

/** Always of the same height, whatever stands in it. */
export const RoomFoot = ({ meeting, children }: Props): ReactElement => (
  <footer className={classes['foot']}>
    {meeting.status === 'finalised' ? (
      <div className={classes['hints']}>
        The minutes of this meeting are final, so its record is read only.
        <Anchor component={Link} to={`/meetings/${meeting.id}/minutes`} fz="inherit">
          To the minutes, to read or correct them
        </Anchor>
      </div>
    ) : (
      children
    )}
  </footer>
);
