import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactElement } from 'react';
import type { AgendaEntry } from '../../../shared/domain/agenda.ts';
import { type CalendarDate, daysBetween } from '../../../shared/domain/calendar-date.ts';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { PairName } from '../../components/PairName.tsx';
import { counted } from '../../lib/format.ts';
import classes from './AgendaTable.module.css';
import { MinutesCell } from './MinutesCell.tsx';
import type { AgendaChanges } from './use-agenda-changes.ts';

type Props = {
  readonly entry: AgendaEntry;
  readonly index: number;
  readonly start: string;
  /** The meeting's day, to which the days since the incident are counted. */
  readonly today: CalendarDate;
  /** Whether Tab stops at this row; the arrows reach the others. */
  readonly isReachable: boolean;
  readonly changes: AgendaChanges | undefined;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly registerRow: (id: string, row: HTMLElement | null) => void;
};

export function AgendaRow(props: Props): ReactElement {
  const { entry, index, start, isReachable, changes, onFocus, onKeyDown, registerRow } = props;
  const { hearingId, victim, perpetrator, minutes } = entry;
  const name = victim.surname;
  return (
    <Draggable draggableId={hearingId} index={index} isDragDisabled={changes === undefined}>
      {(drag, { isDragging }) => (
        <div
          {...drag.draggableProps}
          ref={(row) => {
            drag.innerRef(row);
            registerRow(hearingId, row);
          }}
          role="row"
          aria-rowindex={index + 2}
          aria-label={`${index + 1}, ${name}, starts ${start}`}
          tabIndex={isReachable ? 0 : -1}
          className={classes['row']}
          data-dragging={isDragging || undefined}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <span role="gridcell">
            {drag.dragHandleProps && (
              <span
                {...drag.dragHandleProps}
                tabIndex={-1}
                aria-label={`Drag ${name}`}
                className={classes['handle']}
              >
                <IconGripVertical aria-hidden />
              </span>
            )}
          </span>
          <span role="gridcell" data-figure className={classes['number']}>
            {index + 1}
          </span>
          <span role="gridcell">{start}</span>
          <span role="gridcell">
            <PairName victim={victim} perpetrator={perpetrator} />
          </span>
          <Reason entry={entry} />
          <IncidentCell incidentOn={entry.incidentOn} today={props.today} />
          <span role="gridcell" data-figure>
            {changes === undefined ? (
              minutes
            ) : (
              <MinutesCell
                key={minutes}
                label={`Minutes, ${name}`}
                minutes={minutes}
                onChange={(next) => changes.setMinutes(entry, next)}
              />
            )}
          </span>
          <span role="gridcell">
            {changes !== undefined && entry.startedAt === null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                tabIndex={-1}
                aria-label={`Take ${name} off the agenda`}
                className={classes['remove'] ?? ''}
                onClick={() => changes.remove(entry, index)}
              >
                <IconX aria-hidden size={15} stroke={1.8} />
              </ActionIcon>
            )}
          </span>
        </div>
      )}
    </Draggable>
  );
}

const Reason = memo(function Reason({ entry }: { readonly entry: AgendaEntry }): ReactElement {
  const { criteria, repeat, assessmentYes } = entry;
  return (
    <span role="gridcell" className={classes['reason']}>
      <CriteriaChips
        criteria={criteria}
        repeat={repeat}
        assessmentYes={assessmentYes}
        reasons="beside"
      />
    </span>
  );
});

type IncidentProps = { readonly incidentOn: CalendarDate | null; readonly today: CalendarDate };

function IncidentCell({ incidentOn, today }: IncidentProps): ReactElement {
  return (
    <span role="gridcell" className={classes['muted']}>
      {incidentOn === null ? 'not known' : counted(daysBetween(incidentOn, today), 'day')}
    </span>
  );
}
