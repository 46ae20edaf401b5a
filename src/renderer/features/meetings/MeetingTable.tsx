import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import {
  type MeetingStatus,
  meetingStatusNames,
  type MeetingSummary,
} from '../../../shared/domain/meeting.ts';
import { Chip, type ChipKind } from '../../components/Chip.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { shortDay } from '../../lib/format.ts';
import classes from './MeetingTable.module.css';
import type { NextAndPast } from './next-and-past.ts';

const statusKinds: Record<MeetingStatus, ChipKind> = {
  planned: 'plain',
  'in-progress': 'open-point',
  finalised: 'done',
};

/** The screen where the work on a meeting goes on. */
const nextSteps: Record<MeetingStatus, { label: string; path: string }> = {
  planned: { label: 'Agenda', path: '' },
  'in-progress': { label: 'Continue', path: '/room' },
  finalised: { label: 'Minutes', path: '/minutes' },
};

type Props = { readonly meetings: NextAndPast; readonly foot: ReactNode };

export function MeetingTable({ meetings, foot }: Props): ReactElement {
  const head = (
    <>
      <Table.Th className={classes['date'] ?? ''}>Date</Table.Th>
      <Table.Th className={classes['time'] ?? ''}>Time</Table.Th>
      <Table.Th>Place</Table.Th>
      <Table.Th data-figure className={classes['figure'] ?? ''}>
        Cases
      </Table.Th>
      <Table.Th data-figure className={classes['figure'] ?? ''}>
        Actions
      </Table.Th>
      <Table.Th className={classes['status'] ?? ''}>Status</Table.Th>
      <Table.Th className={classes['step'] ?? ''}>
        <VisuallyHidden>Next step</VisuallyHidden>
      </Table.Th>
    </>
  );
  return (
    <TableCard label="Meetings" head={head} foot={foot}>
      <MeetingGroup title="Next" meetings={meetings.next} />
      <MeetingGroup title="Past" meetings={meetings.past} />
    </TableCard>
  );
}

type GroupProps = { readonly title: string; readonly meetings: readonly MeetingSummary[] };

function MeetingGroup({ title, meetings }: GroupProps): ReactElement | null {
  if (meetings.length === 0) return null;
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={7} className={classes['group'] ?? ''}>
          {title}
        </Table.Th>
      </Table.Tr>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
    </Table.Tbody>
  );
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }): ReactElement {
  const { id, heldOn, startsAt, endsAt, place, status, caseCount, actionCount } = meeting;
  const step = nextSteps[status];
  const day = shortDay(heldOn);
  return (
    <Table.Tr data-row={id}>
      <Table.Td>
        <Link to={`/meetings/${id}`} data-row-focus className={classes['day']}>
          {day}
        </Link>
      </Table.Td>
      <Table.Td>
        {startsAt} to {endsAt}
      </Table.Td>
      <Table.Td className={classes['place'] ?? ''} title={place}>
        {place}
      </Table.Td>
      <Table.Td data-figure>{caseCount}</Table.Td>
      <Table.Td data-figure>{status === 'planned' ? '' : actionCount}</Table.Td>
      <Table.Td>
        <Chip kind={statusKinds[status]}>{meetingStatusNames[status]}</Chip>
      </Table.Td>
      <Table.Td className={classes['step'] ?? ''}>
        <Button
          component={Link}
          to={`/meetings/${id}${step.path}`}
          variant="default"
          size="xs"
          aria-label={`${step.label}, ${day}`}
        >
          {step.label}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
