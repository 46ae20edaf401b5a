import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './Room.module.css';
import type { RoomPlace } from './use-room-place.ts';

type Props = {
  readonly isFinal: boolean;
  readonly meetingId: string;
  readonly place: RoomPlace;
  /** The line that adds an action, while a case is on the screen. */
  readonly children: ReactNode;
};

const openingHints = [
  { keys: ['P', 'D', 'L', 'W', 'G', 'A'], does: 'mark the row' },
  { keys: ['S'], does: 'signed' },
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['Enter'], does: 'write the name' },
];

export function RoomFoot({ isFinal, meetingId, place, children }: Props): ReactElement {
  return (
    <footer className={classes['foot']}>
      {isFinal && (
        <div className={classes['hints']}>
          The minutes of this meeting are final, so its record is read only.
          <Link to={`/meetings/${meetingId}/minutes`}>To the minutes, to read or correct them</Link>
        </div>
      )}
      {!isFinal && place === 'opening' && (
        <div className={classes['hints']}>
          {openingHints.map(({ keys, does }) => (
            <span key={does}>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
              {does}
            </span>
          ))}
        </div>
      )}
      {!isFinal && place === 'closing' && (
        <div className={classes['hints']}>Late actions can still be added to any case.</div>
      )}
      {children}
    </footer>
  );
}
