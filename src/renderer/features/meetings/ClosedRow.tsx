import { Draggable } from '@hello-pangea/dnd';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { notForYouWords } from '../../../shared/domain/access/not-for-you.ts';
import type { ClosedEntry } from '../../../shared/domain/agenda.ts';
import classes from './AgendaTable.module.css';

type Props = { readonly entry: ClosedEntry; readonly index: number; readonly start: string };

/** The place of a case that is closed to whoever looks; others move around it. */
export const ClosedRow = ({ entry, index, start }: Props): ReactElement => (
  <Draggable draggableId={`closed ${index}`} index={index} isDragDisabled>
    {(drag) => (
      <div
        {...drag.draggableProps}
        ref={drag.innerRef}
        role="row"
        aria-rowindex={index + 2}
        className={classes['row']}
      >
        <span role="gridcell" aria-label="Cannot be moved" />
        <span role="gridcell" data-figure className={classes['number']}>
          {index + 1}
        </span>
        <span role="gridcell">{start}</span>
        <span role="gridcell" aria-colspan={3} className={classes['closed']}>
          <IconLock aria-hidden size={15} stroke={1.8} />
          {notForYouWords(index + 1)}
        </span>
        <span role="gridcell" data-figure>
          {entry.minutes}
        </span>
        <span role="gridcell" aria-label="Cannot be taken off" />
      </div>
    )}
  </Draggable>
);
