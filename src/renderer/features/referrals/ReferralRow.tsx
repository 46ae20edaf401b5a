import { Checkbox, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { PairName } from '../../components/PairName.tsx';
import { shortDay } from '../../lib/format.ts';
import { DecisionChip } from './DecisionChip.tsx';
import classes from './ReferralTable.module.css';

type Props = {
  readonly referral: ReferralSummary;
  /** Absent where rows cannot be selected. */
  readonly onSelect: ((id: string) => void) | undefined;
  readonly isSelected: boolean;
  readonly showsDecision: boolean;
};

export function ReferralRow(props: Props): ReactElement {
  const { referral, onSelect, isSelected, showsDecision } = props;
  const { id, victim, perpetrator, criteria, repeat, assessmentYes, mayBeKnown } = referral;
  return (
    <Table.Tr data-row={id} data-two-lines data-chosen={isSelected || undefined}>
      {onSelect !== undefined && (
        <Table.Td>
          <Checkbox
            aria-label={`Select ${referral.caseNumber}`}
            checked={isSelected}
            onChange={() => onSelect(id)}
            classNames={{ body: classes['box'] ?? '' }}
          />
        </Table.Td>
      )}
      <Table.Td>{shortDay(referral.receivedOn)}</Table.Td>
      <Table.Td>
        <Link to={`/referrals/${id}`} data-row-focus>
          <PairName victim={victim} perpetrator={perpetrator} isStacked />
        </Link>
      </Table.Td>
      <Table.Td>
        <CriteriaChips {...{ criteria, repeat, assessmentYes, mayBeKnown }} reasons="below" />
      </Table.Td>
      <Table.Td data-figure>{assessmentYes ?? '–'}</Table.Td>
      <Table.Td className={classes['cut'] ?? ''} title={referral.agencyName}>
        {referral.agencyName}
      </Table.Td>
      <Table.Td data-figure>{referral.childrenCount === 0 ? '–' : referral.childrenCount}</Table.Td>
      {showsDecision && (
        <Table.Td>
          <DecisionChip status={referral.status} />
          {referral.status === 'accepted' && (
            <div className={classes['where']}>
              {referral.meetingOn === null
                ? 'not listed yet'
                : `listed ${shortDay(referral.meetingOn)}`}
            </div>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
