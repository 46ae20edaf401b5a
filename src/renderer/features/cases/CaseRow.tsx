import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { CaseSummary } from '../../../shared/ipc/contract/cases.ts';
import { PairName } from '../../components/PairName.tsx';
import { shortDay } from '../../lib/format.ts';

const orDash = (count: number): string => (count === 0 ? '–' : count.toLocaleString('en-GB'));

export function CaseRow({ found }: { readonly found: CaseSummary }): ReactElement {
  const { id, number, victim, perpetrator, lastReferredOn, lastHeardOn } = found;
  return (
    <Table.Tr data-row={id}>
      <Table.Td c="dimmed">{number}</Table.Td>
      <Table.Td>
        <Link to={`/cases/${id}`} data-row-focus>
          <PairName victim={victim} perpetrator={perpetrator} />
        </Link>
      </Table.Td>
      <Table.Td>{lastReferredOn === null ? '–' : shortDay(lastReferredOn)}</Table.Td>
      <Table.Td data-figure>{orDash(found.referralCount)}</Table.Td>
      <Table.Td>{lastHeardOn === null ? 'Not yet' : shortDay(lastHeardOn)}</Table.Td>
      <Table.Td data-figure>{orDash(found.hearingCount)}</Table.Td>
      <Table.Td data-figure>{orDash(found.openActionCount)}</Table.Td>
    </Table.Tr>
  );
}
