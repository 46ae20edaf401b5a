import { Checkbox, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { RetentionRow, RetentionView } from '../../../shared/ipc/contract/retention.ts';
import { Chip } from '../../components/Chip.tsx';
import { PairName } from '../../components/PairName.tsx';
import { counted, shortDay, shortMoment } from '../../lib/format.ts';
import { HoldButton } from './HoldButton.tsx';
import { LiftButton } from './LiftButton.tsx';
import { heldWords, isSelectable } from './retention-words.ts';
import classes from './ReviewRow.module.css';

type Props = {
  readonly view: RetentionView;
  readonly row: RetentionRow;
  readonly isSelected: boolean;
  readonly onSelect: (caseId: string) => void;
};

export function ReviewRow({ view, row, isSelected, onSelect }: Props): ReactElement {
  const { caseId, caseNumber, victim, perpetrator, reviewOn, proposal } = row;
  return (
    <Table.Tr data-row={caseId} data-two-lines data-chosen={isSelected || undefined}>
      {view !== 'held' && (
        <Table.Td>
          <Checkbox
            aria-label={`Select ${caseNumber}`}
            checked={isSelected}
            disabled={!isSelectable(view, row)}
            onChange={() => onSelect(caseId)}
            classNames={{ body: classes['box'] ?? '' }}
          />
        </Table.Td>
      )}
      <Table.Td>{caseNumber}</Table.Td>
      <Table.Td>
        <Link to={`/cases/${caseId}`} data-row-focus>
          <PairName victim={victim} perpetrator={perpetrator} isStacked />
        </Link>
      </Table.Td>
      <Table.Td>{reviewOn === null ? 'None while held' : shortDay(reviewOn)}</Table.Td>
      <Table.Td>{view === 'held' ? <Holds row={row} /> : <WhyDue row={row} />}</Table.Td>
      {view === 'proposed' && (
        <Table.Td>
          {proposal !== null && (
            <>
              {proposal.isOwn ? 'You' : proposal.proposedBy}
              <div className={classes['muted']}>{shortMoment(proposal.proposedAt)}</div>
            </>
          )}
        </Table.Td>
      )}
      <Table.Td>
        {view === 'held' ? (
          <LiftButton caseId={caseId} caseNumber={caseNumber} holds={row.holds} />
        ) : (
          <HoldButton caseId={caseId} caseNumber={caseNumber} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

type RowProps = { readonly row: RetentionRow };

/** What the day is counted from, and what somebody should look at before the case goes. */
const WhyDue = ({ row }: RowProps): ReactElement => (
  <>
    {row.reason}
    <div className={classes['chips']}>
      {row.unfinished !== null && <Chip kind="open-point">{row.unfinished}</Chip>}
      {row.openActions > 0 && (
        <Chip kind="open-point">{counted(row.openActions, 'action')} still open</Chip>
      )}
    </div>
  </>
);

const Holds = ({ row }: RowProps): ReactElement => (
  <>
    {row.holds.map((hold) => (
      <div key={hold.heldAt}>
        {hold.reason}
        <div className={classes['muted']}>{heldWords(hold)}</div>
      </div>
    ))}
  </>
);
