import type { ReactElement } from 'react';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { EntriesCard } from './EntriesCard.tsx';
import { isOfPersonAlone } from './person-entries.ts';
import type { Somebody } from './somebody.ts';

type Props = { readonly person: Somebody; readonly entries: readonly Entry[] };

/** Somebody of a case: how they are reached, where they lived, flags, and who they are to others. */
export const PersonOfCase = ({ person, entries }: Props): ReactElement => (
  <EntriesCard
    title={
      <>
        <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>
        {person.role !== null && `, ${person.role}`}
      </>
    }
    name={person.name}
    adds={person.role === 'perpetrator' ? 'flag' : 'reach'}
    personId={person.id}
    showsKind
    entries={entries.filter((entry) => entry.personId === person.id && isOfPersonAlone(entry.kind))}
    empty={
      person.role === 'perpetrator'
        ? 'No flag or address is recorded of them.'
        : 'How they can be reached safely is not recorded yet.'
    }
  />
);
