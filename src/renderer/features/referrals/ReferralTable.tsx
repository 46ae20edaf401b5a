import { Checkbox, Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import { TableCard } from '../../components/TableCard.tsx';
import { ReferralRow } from './ReferralRow.tsx';
import type { Selection } from '../../lib/use-selection.ts';

type Props = {
  readonly referrals: readonly ReferralSummary[];
  /** Absent where rows cannot be selected. */
  readonly selection?: Selection | undefined;
  readonly showsDecision: boolean;
  readonly foot: ReactNode;
};

export function ReferralTable({ referrals, selection, showsDecision, foot }: Props): ReactElement {
  const ids = referrals.map(({ id }) => id);
  const isAll = selection !== undefined && ids.every((id) => selection.ids.has(id));
  const head = (
    <>
      {selection !== undefined && (
        <Table.Th w={44}>
          <Checkbox
            aria-label="Select all rows shown"
            checked={isAll}
            indeterminate={!isAll && ids.some((id) => selection.ids.has(id))}
            onChange={() => selection.toggleAll(ids)}
          />
        </Table.Th>
      )}
      <Table.Th w={142}>Received</Table.Th>
      <Table.Th w={190}>Victim and perpetrator</Table.Th>
      <Table.Th>Why it may be heard</Table.Th>
      <Table.Th w={60} data-figure>
        Dash
      </Table.Th>
      <Table.Th w={170}>Referred by</Table.Th>
      <Table.Th w={84} data-figure>
        Children
      </Table.Th>
      {showsDecision && <Table.Th w={150}>Decision</Table.Th>}
    </>
  );
  return (
    <TableCard label="Referrals" head={head} foot={foot}>
      <Table.Tbody>
        {referrals.map((referral) => (
          <ReferralRow
            key={referral.id}
            referral={referral}
            onSelect={selection?.toggle}
            isSelected={selection?.ids.has(referral.id) ?? false}
            showsDecision={showsDecision}
          />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
