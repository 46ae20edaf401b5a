import type { ReactElement } from 'react';
import type { EntryKind } from '../../../shared/domain/entries/entry.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import classes from './columns.module.css';
import { ChildrenCard } from './ChildrenCard.tsx';
import { EntriesCard } from './EntriesCard.tsx';
import { PersonOfCase } from './PersonOfCase.tsx';
import { peopleOfCase } from './somebody.ts';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string };

/** Everybody of a case with what belongs to them, and how contact with the victim is kept. */
export function PeopleAndContact({ caseId }: Props): ReactElement {
  const { known, error, retry } = useCaseRecord(caseId);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (known === undefined) return <LoadingRows />;
  const { record, entries } = known;
  const people = peopleOfCase(record);
  const of = (...kinds: readonly EntryKind[]) => entries.filter(({ kind }) => kinds.includes(kind));
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        {people.map((person) => (
          <PersonOfCase key={`${person.id} ${person.role}`} person={person} entries={entries} />
        ))}
        {record.children.length > 0 && <ChildrenCard record={record} />}
      </div>
      <div className={classes['column']}>
        <EntriesCard
          title="Contact plan"
          adds="contact-plan"
          entries={of('contact-plan')}
          empty="Nothing is agreed on how and how often the victim is contacted."
        />
        <EntriesCard
          title="Contacts"
          adds="contact"
          entries={of('contact')}
          empty="No contact is recorded yet."
        />
        <EntriesCard
          title="Plans for children"
          adds="child"
          entries={of('child')}
          empty="No plan for a child is recorded."
        />
        <EntriesCard
          title="Consent and lawful basis"
          adds="basis"
          entries={of('basis')}
          empty="Only what the referral says of consent is known."
        />
      </div>
    </div>
  );
}
