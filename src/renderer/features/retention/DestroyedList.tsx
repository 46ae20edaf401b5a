import { Table } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { dayOf, timeOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';

const head = (
  <>
    <Table.Th w={140}>Case</Table.Th>
    <Table.Th w={220}>Destroyed</Table.Th>
    <Table.Th>Proposed by</Table.Th>
    <Table.Th>Confirmed by</Table.Th>
  </>
);

/** The register: all that is left of each destroyed case. */
export function DestroyedList(): ReactElement {
  const [offset, setOffset] = useState(0);
  const list = useCall('retention.register', { offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  useRowKeys({ ids: [], onTurn: turn });
  return (
    <>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState>
          No case was destroyed yet. The register will keep the number of each, the day, and the two
          people.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <TableCard
          label="Register of destroyed cases"
          head={head}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
          isReadOnly
        >
          <Table.Tbody>
            {rows.map(({ caseNumber, destroyedAt, proposedBy, confirmedBy }) => (
              <Table.Tr key={caseNumber}>
                <Table.Td>{caseNumber}</Table.Td>
                <Table.Td>
                  {dateWithYear(dayOf(destroyedAt))}, {timeOf(destroyedAt)}
                </Table.Td>
                <Table.Td>{proposedBy}</Table.Td>
                <Table.Td>{confirmedBy}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableCard>
      )}
    </>
  );
}
