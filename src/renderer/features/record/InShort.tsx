import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { entriesOf, isInForce, latest } from '../../../shared/domain/entries/standing.ts';
import { Card } from '../../components/Card.tsx';
import { today } from '../../lib/format.ts';
import { EntriesCard } from './EntriesCard.tsx';
import classes from './InShort.module.css';
import { NeedsCard } from './NeedsCard.tsx';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string };

/** What a chair has to know of the record at once: orders in force, wishes, needs. */
export function InShort({ caseId }: Props): ReactElement | null {
  const { known } = useCaseRecord(caseId);
  if (known === undefined) return null;
  const { entries } = known;
  const orders = entries.filter(
    (entry) => ['order', 'custody', 'power'].includes(entry.kind) && isInForce(entry, today()),
  );
  const wishes = latest(entriesOf(entries, 'wishes'));
  return (
    <>
      <EntriesCard
        title="Orders and custody"
        adds="order"
        entries={orders}
        empty="No order, bail or custody is known today."
      />
      {wishes !== undefined && (
        <Card
          title="What the victim wants"
          note={[
            ...(wishes.says.source === '' ? [] : [`to ${wishes.says.source}`]),
            dateWithYear(wishes.startsOn),
          ].join(', ')}
          padded
        >
          <div className={classes['wishes']}>
            <p>{wishes.says.wishes}</p>
            {wishes.says.fears !== '' && <p>Fears: {wishes.says.fears}</p>}
            {wishes.says.mayKnow !== '' && <p>May be told: {wishes.says.mayKnow}</p>}
            {wishes.says.mustNotKnow !== '' && (
              <p>
                <strong>Must not be told:</strong> {wishes.says.mustNotKnow}
              </p>
            )}
          </div>
        </Card>
      )}
      {entriesOf(entries, 'needs').length > 0 && <NeedsCard entries={entries} />}
    </>
  );
}
