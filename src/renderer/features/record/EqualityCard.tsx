import type { ReactElement } from 'react';
import { equalityOf } from '../../../shared/domain/entries/equality-of.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { PersonRecord } from '../../../shared/ipc/contract/persons.ts';
import { Facts } from '../../components/Facts.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { AddingCard } from './AddingCard.tsx';
import { useEntryOpening } from './entry-opening.ts';
import { EntryRows } from './EntryRows.tsx';
import classes from './EqualityCard.module.css';

type Props = { readonly personId: string; readonly record: PersonRecord };

const pageKeys = [{ keys: ['E'], does: 'add equality data' }];

/** The protected characteristics of a person as they were said last, each with who said it and when. */
export function EqualityCard({ personId, record }: Props): ReactElement {
  const { add } = useEntryOpening();
  usePlainKeys({ e: () => add('equality', personId) });
  usePageKeys(pageKeys);
  const entries = record.entries.filter(({ kind }) => kind === 'equality');
  const known = equalityOf(entries, record.referredEquality, record.person);
  return (
    <AddingCard
      title="Equality"
      adds="equality"
      personId={personId}
      letter="E"
      isEmpty={known.length === 0 && entries.length === 0}
      note="kept apart from what is told in meetings"
      empty="No protected characteristic is recorded, by a referral or here."
    >
      {known.length > 0 && (
        <div className={classes['known']}>
          <Facts
            columns={2}
            facts={known.map(({ label, words, source, on }) => [
              label,
              <>
                {words}
                <span className={classes['source']}>
                  {on === null ? source : `${source}, ${dateWithYear(on)}`}
                </span>
              </>,
            ])}
          />
        </div>
      )}
      <EntryRows entries={entries} />
    </AddingCard>
  );
}
