import { DragDropContext, Droppable, type DropResult } from '@hello-pangea/dnd';
import { VisuallyHidden } from '@mantine/core';
import { IconDoorExit, IconUser, IconUsers } from '@tabler/icons-react';
import { Fragment, type ReactElement, useState } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import { type AgendaSlot, planAgenda } from '../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { counted } from '../../lib/format.ts';
import { styleNonce } from '../../lib/style-nonce.ts';
import { type AgendaRun, agendaRuns, mayLeave } from '../../../shared/domain/agenda-runs.ts';
import { AgendaRow } from './AgendaRow.tsx';
import { ClosedRow } from './ClosedRow.tsx';
import classes from './AgendaTable.module.css';
import type { AgendaChanges } from './use-agenda-changes.ts';
import { useAgendaKeys } from './use-agenda-keys.ts';

type Props = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  /** Names of the agencies that may leave once the cases with children are heard. */
  readonly childrensAgencies: readonly string[];
  /** Absent when the agenda is read only. */
  readonly changes: AgendaChanges | undefined;
};

export function AgendaTable({ meeting, entries, childrensAgencies, changes }: Props): ReactElement {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draggedFrom, setDraggedFrom] = useState<number | null>(null);
  // A dragged row leaves the flow: what stands below it and is no row itself must not move up.
  const isBelowDrag = (index: number): true | undefined =>
    (draggedFrom !== null && index > draggedFrom) || undefined;
  const plan = planAgenda(meeting, entries);
  const runs = agendaRuns(entries);
  const leave = childrensAgencies.length === 0 ? null : mayLeave(entries, plan.starts);
  const keys = useAgendaKeys({ meeting, entries, changes, activeId, setActiveId });
  const ids = entries.filter(isForYou).map(({ hearingId }) => hearingId);
  const reachableId = ids.some((id) => id === activeId) ? activeId : ids[0];

  const handleDragEnd = ({ source, destination }: DropResult): void => {
    setDraggedFrom(null);
    const entry = entries[source.index];
    if (destination === null || entry === undefined || destination.index === source.index) return;
    if (isForYou(entry)) changes?.move(entry, destination.index);
  };

  return (
    <DragDropContext
      nonce={styleNonce()}
      onDragStart={({ source }) => setDraggedFrom(source.index)}
      onDragEnd={handleDragEnd}
    >
      <div role="grid" aria-label="Agenda" className={classes['grid']}>
        <HeadRow />
        <Droppable droppableId="agenda" isDropDisabled={changes === undefined}>
          {(drop) => (
            <div role="rowgroup" ref={drop.innerRef} {...drop.droppableProps}>
              {entries.map((entry, index) => (
                <Fragment key={isForYou(entry) ? entry.hearingId : index}>
                  {runs.map((run) =>
                    run.from === index ? (
                      <RunRow key={run.from} run={run} isBelowDrag={isBelowDrag(index)} />
                    ) : null,
                  )}
                  {isForYou(entry) ? (
                    <AgendaRow
                      entry={entry}
                      index={index}
                      start={plan.starts[index] ?? ''}
                      today={meeting.heldOn}
                      isReachable={entry.hearingId === reachableId}
                      changes={changes}
                      onFocus={() => setActiveId(entry.hearingId)}
                      onKeyDown={keys.handleKey}
                      registerRow={keys.registerRow}
                    />
                  ) : (
                    <ClosedRow entry={entry} index={index} start={plan.starts[index] ?? ''} />
                  )}
                  {leave?.afterIndex === index && (
                    <div
                      role="row"
                      className={classes['leave']}
                      data-below-drag={isBelowDrag(index + 1)}
                    >
                      <span role="gridcell" aria-colspan={8}>
                        <IconDoorExit aria-hidden />
                        <strong>{childrensAgencies.join(', ')}</strong> may leave at {leave.at}
                      </span>
                    </div>
                  )}
                </Fragment>
              ))}
              {drop.placeholder}
            </div>
          )}
        </Droppable>
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {keys.spoken}
      </VisuallyHidden>
    </DragDropContext>
  );
}

const HeadRow = (): ReactElement => (
  <div role="row" className={classes['head']}>
    <span role="columnheader">
      <VisuallyHidden>Move</VisuallyHidden>
    </span>
    <span role="columnheader" data-figure>
      No
    </span>
    <span role="columnheader">Start</span>
    <span role="columnheader">Victim and perpetrator</span>
    <span role="columnheader">Why it is here</span>
    <span role="columnheader">Incident</span>
    <span role="columnheader" data-figure>
      Min
    </span>
    <span role="columnheader">
      <VisuallyHidden>Take off</VisuallyHidden>
    </span>
  </div>
);

type RunRowProps = { readonly run: AgendaRun; readonly isBelowDrag: true | undefined };

function RunRow({ run, isBelowDrag }: RunRowProps): ReactElement {
  const isChildren = run.kind === 'children';
  const words = isChildren
    ? `${counted(run.cases, 'case')}, ${counted(run.children, 'child', 'children')}`
    : counted(run.cases, 'case');
  return (
    <div role="row" className={classes['run']} data-below-drag={isBelowDrag}>
      <span role="gridcell" aria-colspan={8}>
        {isChildren ? <IconUsers aria-hidden /> : <IconUser aria-hidden />}
        <strong>{isChildren ? 'With children' : 'Adults only'}</strong>
        <span>{words}</span>
      </span>
    </div>
  );
}
