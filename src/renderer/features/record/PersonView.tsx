import type { ReactElement, ReactNode } from 'react';
import { ageOn } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { flagNames } from '../../../shared/domain/entries/person-kinds.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { entriesOf, isInForce } from '../../../shared/domain/entries/standing.ts';
import { fullName, subjectKindNames, type PersonName } from '../../../shared/domain/person.ts';
import type { PersonRecord } from '../../../shared/ipc/contract/persons.ts';
import { Chip } from '../../components/Chip.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted, today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './columns.module.css';
import { EntriesCard } from './EntriesCard.tsx';
import { EqualityCard } from './EqualityCard.tsx';
import { EntryDrawers } from './EntryDrawers.tsx';
import { PersonCases } from './PersonCases.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import chips from './PersonView.module.css';

type Props = {
  readonly id: string;
  /** Opens who changed what of the person, and of an entry. */
  readonly history: ReactNode;
  readonly historyOf: (entry: Entry) => ReactNode;
  /** Joins the person with another record. */
  readonly joining: (person: PersonName) => ReactNode;
  /** Of which records the person is made. */
  readonly joined: ReactNode;
};

/** Everything that is known of a person. Give it a `key` by its id. */
export function PersonView({ id, history, historyOf, joining, joined }: Props): ReactElement {
  const { data: record, error, refetch } = useCall('persons.get', { personId: id });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined) return <LoadingRows />;
  const { person, entries } = record;
  const of = (...kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind));
  return (
    <EntryDrawers
      caseId={null}
      people={[{ id, name: fullName(person), role: null }]}
      historyOf={historyOf}
    >
      <PageTitle title={titleOf(record)} note={noteOf(record)}>
        {joining({
          id: person.id,
          firstName: person.firstName,
          surname: person.surname,
          dob: person.dob,
        })}
        {history}
      </PageTitle>
      <PersonChips record={record} />
      {joined}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <EntriesCard
            title="How to reach them"
            adds="reach"
            personId={id}
            entries={of('reach', 'never-contact')}
            showsKind
            empty="Nobody said yet which way is safe, and which is not."
          />
          <EntriesCard
            title="Flags"
            adds="flag"
            personId={id}
            entries={of('flag')}
            empty="No flag is set, such as staff safety, firearms or MAPPA."
          />
          <PersonFacts personId={id} record={record} />
          {person.kind === 'person' && <EqualityCard personId={id} record={record} />}
          <EntriesCard
            title="Addresses"
            adds="address"
            personId={id}
            entries={of('address')}
            empty="No address with its dates is recorded beside that of the referrals."
          />
        </div>
        <div className={classes['column']}>
          <PersonCases record={record} />
          <EntriesCard
            title="Relations"
            adds="relation"
            personId={id}
            entries={of('relation')}
            empty="Who they are to others is not recorded yet."
          />
          <EntriesCard
            title="Known to agencies"
            adds="known-to"
            personId={id}
            entries={of('known-to')}
            empty="No agency is recorded as knowing them."
          />
        </div>
      </div>
    </EntryDrawers>
  );
}

const titleOf = ({ person }: PersonRecord): string =>
  person.dob === null ? fullName(person) : `${fullName(person)}, ${ageOn(person.dob, today())}`;

const noteOf = ({ person, recordCount }: PersonRecord): string =>
  [
    ...(person.dob === null ? [] : [`born ${dateWithYear(person.dob)}`]),
    ...(person.dob === null && person.ageSaid !== ''
      ? [person.kind === 'group' ? person.ageSaid : `age said: ${person.ageSaid}`]
      : []),
    ...(recordCount > 1 ? [`${counted(recordCount, 'record')} joined`] : []),
  ].join(' · ');

/** What whoever meets or calls them has to know first. */
function PersonChips({ record }: { readonly record: PersonRecord }): ReactElement | null {
  const { person, entries } = record;
  const flags = entriesOf(entries, 'flag').filter((flag) => isInForce(flag, today()));
  const isPerson = person.kind === 'person';
  if (flags.length === 0 && !person.addressConfidential && isPerson) return null;
  return (
    <div className={chips['chips']}>
      {!isPerson && <Chip kind="plain">{subjectKindNames[person.kind]}</Chip>}
      {flags.map(({ id, says }) => (
        <Chip key={id} kind="open-point">
          {flagNames[says.flag as keyof typeof flagNames] ?? says.flag}
        </Chip>
      ))}
      {person.addressConfidential && <Chip kind="confidential">Address confidential</Chip>}
    </div>
  );
}
