import { Button, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { daysBetween } from '../../../shared/domain/calendar-date.ts';
import { shortDate } from '../../../shared/domain/date-words.ts';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { PairName } from '../../components/PairName.tsx';
import { type PageKey, usePageKeys } from '../../lib/page-keys.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import classes from './ReferralsToDecide.module.css';

type Props = {
  readonly today: Today;
  /** Whether deciding is the first thing to do, which its button then shows. */
  readonly isFirst: boolean;
};

const pageKeys: readonly PageKey[] = [
  { keys: ['D'], does: 'Decide the next referral' },
  { keys: ['J', 'K'], does: 'Next and previous row' },
  { keys: ['Enter'], does: 'Open the row' },
];

/** Referrals nobody has decided yet, each with why it may be heard. */
export function ReferralsToDecide({ today, isFirst }: Props): ReactElement | null {
  const navigate = useNavigate();
  const rows = today.referralsToDecide;
  const next = rows[0];

  usePageKeys(pageKeys);
  useRowKeys({ ids: rows.map(({ id }) => id) });
  usePlainKeys(next === undefined ? {} : { d: () => void navigate(`/referrals/${next.id}`) });

  if (next === undefined) return null;
  const rest = today.referralsToDecideCount - rows.length;
  return (
    <Card
      title="Referrals to decide"
      count={today.referralsToDecideCount}
      actions={
        <Button
          component={Link}
          to={`/referrals/${next.id}`}
          variant={isFirst ? 'filled' : 'default'}
          rightSection={<KeyCap>D</KeyCap>}
          aria-keyshortcuts="D"
        >
          Decide next
        </Button>
      }
    >
      <Table layout="fixed" className={classes['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={106}>Received</Table.Th>
            <Table.Th w="24%">Victim and perpetrator</Table.Th>
            <Table.Th>Why it may be heard</Table.Th>
            <Table.Th w="17%">Referred by</Table.Th>
            <Table.Th w={70} data-figure>
              Days
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((referral) => (
            <ReferralRow key={referral.id} referral={referral} today={today.today} />
          ))}
        </Table.Tbody>
      </Table>
      {rest > 0 && (
        <Link to="/referrals" className={classes['rest']}>
          {rest.toLocaleString('en-GB')} more to decide
        </Link>
      )}
    </Card>
  );
}

type RowProps = { readonly referral: ReferralSummary; readonly today: string };

const ReferralRow = ({ referral, today }: RowProps): ReactElement => (
  <Table.Tr data-row={referral.id}>
    <Table.Td>{shortDate(referral.receivedOn, today)}</Table.Td>
    <Table.Td>
      <Link to={`/referrals/${referral.id}`} data-row-focus className={classes['link']}>
        <PairName victim={referral.victim} perpetrator={referral.perpetrator} isStacked />
      </Link>
    </Table.Td>
    <Table.Td>
      <CriteriaChips
        criteria={referral.criteria}
        repeat={referral.repeat}
        assessmentYes={referral.assessmentYes}
        mayBeKnown={referral.mayBeKnown}
        reasons="below"
      />
    </Table.Td>
    <Table.Td className={classes['cut'] ?? ''} title={referral.agencyName}>
      {referral.agencyName}
    </Table.Td>
    <Table.Td data-figure>{daysBetween(referral.receivedOn, today)}</Table.Td>
  </Table.Tr>
);
