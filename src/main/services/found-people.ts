import { counted } from '../../shared/domain/count-words.ts';
import { dateWithYear } from '../../shared/domain/date-words.ts';
import { formsOf } from '../../shared/domain/matching/first-names.ts';
import { fullName } from '../../shared/domain/person.ts';
import type { Found } from '../../shared/domain/search/found.ts';
import { markedText, plainText, type MarkedPiece } from '../../shared/domain/search/marked-text.ts';
import type { TypedQuery } from '../../shared/domain/search/typed-query.ts';
import { agreementOf } from '../../shared/domain/search/typed-words.ts';
import { casesNumbered, casesOf, casesOfWords, type FoundCase } from '../store/found-cases.ts';
import { incidentsOfIdentities, rolesOfIdentities, type CaseRole } from '../store/matched-cases.ts';
import type { Store } from '../store/store.ts';
import { findPersons, type FoundPerson } from './search-persons.ts';

/** The people who may be meant, each with the latest of their cases. */
export async function foundPeople(
  store: Store,
  query: TypedQuery,
  wanted: number,
): Promise<Found[]> {
  const people = await findPersons(store, query, wanted);
  const identities = people.map(({ record }) => record.identityId);
  const roles = await rolesOfIdentities(store.db, identities);
  const latest = new Map(
    [...Map.groupBy(roles, ({ identityId }) => identityId)].map(([identityId, own]) => [
      identityId,
      own.toSorted((a, b) => b.number - a.number),
    ]),
  );
  const caseIds = [...latest.values()].flatMap(([first]) => first?.caseId ?? []);
  const cases = new Map((await casesOf(store.db, caseIds)).map((each) => [each.id, each]));
  const incidents = await incidentsOfIdentities(store.db, identities);
  return people.map((person) => {
    const { firstName, surname, identityId } = person.record;
    const own = latest.get(identityId) ?? [];
    const shown = cases.get(own[0]?.caseId ?? '');
    return {
      key: `person ${identityId}`,
      kind: 'person',
      by: person.by,
      title: markedText(fullName({ firstName, surname }), markedWords(query)),
      note: caseWords(own, shown) ?? incidentWords(incidents.get(identityId)?.count ?? 0),
      why: whyOf(person, query),
      // Somebody in one case alone is mostly looked for because of it.
      opens:
        shown === undefined || own.length > 1
          ? { page: 'person', id: identityId }
          : { page: 'case', id: shown.id },
    };
  });
}

/** What is marked in a name: what was typed, and other forms of it. */
const markedWords = ({ names }: TypedQuery): string[] => [
  ...new Set(names.flatMap((word) => [word, ...formsOf(word)])),
];

function whyOf({ record, reason }: FoundPerson, query: TypedQuery): MarkedPiece[] {
  const { dob, otherName } = record;
  const born = dob === null ? '' : `born ${dateWithYear(dob)}`;
  const isAsked = dob !== null && query.dates.includes(dob);
  const also =
    otherName === '' ? [] : [...plainText('also '), ...markedText(otherName, markedWords(query))];
  const parts = [plainText(reason), also, born === '' ? [] : [{ text: born, isMarked: isAsked }]];
  return parts
    .filter(({ length }) => length > 0)
    .flatMap((part, index) => [...(index === 0 ? [] : plainText(', ')), ...part]);
}

function caseWords(own: readonly CaseRole[], shown: FoundCase | undefined): string | null {
  const [last, ...more] = own;
  if (last === undefined || shown === undefined) return null;
  const isVictim = last.role === 'victim';
  const other = fullName(isVictim ? shown.perpetrator : shown.victim);
  const others = more.length === 0 ? '' : `, and in ${counted(more.length, 'more case')}`;
  return `${isVictim ? 'Victim' : 'Perpetrator'} in ${shown.number}, with ${other}${others}`;
}

const incidentWords = (count: number): string =>
  count === 0 ? 'In no case' : `In no case, victim of ${counted(count, 'incident')}`;

/** Cases by names that are looked at; of some, one of the two has every word. */
const casesAtOnce = 30;

/** Cases by their number, and by names of both their people. */
export async function foundCases(
  { db }: Store,
  query: TypedQuery,
  wanted: number,
): Promise<Found[]> {
  const numbered = query.caseNumber === null ? [] : await casesNumbered(db, query.caseNumber);
  const named = query.words.length < 2 ? [] : await casesOfWords(db, query.words, casesAtOnce);
  const cases = await casesOf(db, [...new Set([...numbered, ...named])]);
  // Whoever has every word is found as a person.
  const found = cases.filter((each) => numbered.includes(each.id) || isOfBoth(each, query.words));
  return found.slice(0, wanted).map((each) => foundCase(each, query, numbered.includes(each.id)));
}

const isOfBoth = ({ victim, perpetrator }: FoundCase, words: readonly string[]): boolean =>
  [victim, perpetrator].every((person) => agreementOf(fullName(person), words) === 'none');

const foundCase = (
  { id, number, victim, perpetrator }: FoundCase,
  { words }: TypedQuery,
  isNumber: boolean,
): Found => ({
  key: `case ${id}`,
  kind: 'case',
  by: isNumber ? 'number' : 'beginnings',
  title: markedText(`${fullName(victim)} and ${fullName(perpetrator)}`, words),
  note: '',
  why: [{ text: number, isMarked: isNumber }],
  opens: { page: 'case', id },
});
