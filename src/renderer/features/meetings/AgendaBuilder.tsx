import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import type { Agenda } from '../../../shared/ipc/contract/meetings.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './AgendaBuilder.module.css';
import { AgendaTable } from './AgendaTable.tsx';
import { AgendaTitle } from './AgendaTitle.tsx';
import { AgendaTools } from './AgendaTools.tsx';
import { CapacityBar } from './CapacityBar.tsx';
import { EditMeetingDrawer } from './EditMeetingDrawer.tsx';
import { NotYetListed } from './NotYetListed.tsx';
import { type AgendaChanges, useAgendaChanges } from './use-agenda-changes.ts';

const pageKeys = [
  { keys: ['↑', '↓'], does: 'previous, next case' },
  { keys: ['Alt ↑', 'Alt ↓'], does: 'move the case' },
  { keys: ['+', '-'], does: 'more, fewer minutes' },
  { keys: ['Enter'], does: 'type the minutes' },
  { keys: ['Delete'], does: 'take the case off' },
];

/** The order of a meeting's cases, and whether they fit its time. */
export function AgendaBuilder({ agenda }: { readonly agenda: Agenda }): ReactElement {
  const { meeting, entries } = agenda;
  const [isEditing, setEditing] = useState(false);
  const isFinal = meeting.status === 'finalised';
  const mayEdit = useMay('meetings.save');
  const agencies = useCall('agencies.list', {});
  const candidates = useCall('agenda.candidates', { meetingId: meeting.id }, { enabled: !isFinal });
  const changes = useAgendaChanges(meeting.id);
  usePageKeys(pageKeys);

  const waiting = isFinal ? [] : (candidates.data ?? []);
  const childrensAgencies = (agencies.data ?? [])
    .filter(({ servesChildrenOnly }) => servesChildrenOnly)
    .map(({ name }) => name);

  return (
    <Page>
      <AgendaTitle
        meeting={meeting}
        caseCount={entries.length}
        onEdit={isFinal || !mayEdit ? undefined : () => setEditing(true)}
      />
      <CapacityBar
        meeting={meeting}
        entries={entries}
        onSetAllMinutes={isFinal ? undefined : changes.setAllMinutes}
      />
      <div className={classes['columns']} data-final={isFinal || undefined}>
        <section aria-label="Order" className={classes['order']}>
          {entries.length > 0 && !isFinal && <AgendaTools entries={entries} changes={changes} />}
          {entries.length > 0 ? (
            <div className={classes['scroll']}>
              <AgendaTable
                meeting={meeting}
                entries={entries}
                childrensAgencies={childrensAgencies}
                changes={isFinal ? undefined : changes}
              />
            </div>
          ) : (
            <NoCases waitingIds={waiting.map(({ id }) => id)} onAdd={changes.add} />
          )}
        </section>
        {!isFinal && candidates.data !== undefined && (
          <NotYetListed candidates={waiting} onAdd={changes.add} />
        )}
      </div>
      {isEditing && <EditMeetingDrawer meeting={meeting} onClose={() => setEditing(false)} />}
    </Page>
  );
}

type NoCasesProps = {
  readonly waitingIds: readonly string[];
  readonly onAdd: AgendaChanges['add'];
};

function NoCases({ waitingIds, onAdd }: NoCasesProps): ReactElement {
  if (waitingIds.length === 0) {
    return (
      <EmptyState
        action={
          <Button component={Link} to="/referrals" variant="default">
            Decide referrals
          </Button>
        }
      >
        No accepted referrals wait for a meeting yet.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Button onClick={() => onAdd(waitingIds)} leftSection={<IconPlus aria-hidden size={16} />}>
          Add all {waitingIds.length}
        </Button>
      }
    >
      No cases on this agenda yet.
    </EmptyState>
  );
}
