import { formsOf } from '../../shared/domain/matching/first-names.ts';
import { matchKeys } from '../../shared/domain/matching/match-keys.ts';
import { comparable } from '../../shared/domain/matching/profile.ts';
import { soundsOf } from '../../shared/domain/matching/spelling.ts';
import { foundBy, type FoundBy } from '../../shared/domain/search/found.ts';
import type { TypedQuery } from '../../shared/domain/search/typed-query.ts';
import { agreementOf } from '../../shared/domain/search/typed-words.ts';
import {
  atDoor,
  recordsOfNames,
  recordsOfPersons,
  recordsOfSound,
  recordsUnderKeys,
  type FoundRecord,
} from '../store/found-persons.ts';
import {
  endsOfIndexes,
  nextNumbers,
  type SomeNumbers,
  type SoughtWord,
} from '../store/search-index.ts';
import { contactForms } from '../store/sealed-person.ts';
import type { Store } from '../store/store.ts';

/** Somebody who was found, and why. */
export type FoundPerson = {
  readonly record: FoundRecord;
  readonly by: FoundBy;
  /** Where it was no name: "Same phone". */
  readonly reason: string;
};

/** Names that are looked at for each that is wanted: some people have several, or are not for the viewer. */
const namesForOne = 3;
/** People under one key that are looked at, and of one date of birth. */
const peopleAtOnce = 20;
const bornAtOnce = 300;

/** The best of whoever may be meant, each person once. */
export async function findPersons(
  store: Store,
  query: TypedQuery,
  wanted: number,
): Promise<FoundPerson[]> {
  const found = [
    ...(await byContact(store, query)),
    ...(query.names.length === 0 ? await byDate(store, query) : await byName(store, query, wanted)),
  ];
  const enough = onePerPerson(found);
  if (enough.length >= wanted || query.names.length === 0 || query.dates.length > 0)
    return enough.slice(0, wanted);
  return onePerPerson([...found, ...(await byVariant(store, query, wanted))]).slice(0, wanted);
}

const rankOf = ({ by }: FoundPerson): number => foundBy.indexOf(by);

function onePerPerson(found: readonly FoundPerson[]): FoundPerson[] {
  const best = new Map<string, FoundPerson>();
  for (const each of found.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const { identityId } = each.record;
    if (!best.has(identityId)) best.set(identityId, each);
  }
  return [...best.values()];
}

/** By a whole phone number, or a postcode with or without a house; for holders of the address key. */
async function byContact(
  { db, sealer }: Store,
  { isPhone, isPlace, reference }: TypedQuery,
): Promise<FoundPerson[]> {
  if (sealer === null || (!isPhone && !isPlace)) return [];
  const { places, phones } = contactForms(sealer, {
    address: isPlace ? reference : '',
    postcode: '',
    phone: isPhone ? reference : '',
  });
  const byPhone = await recordsUnderKeys(
    db,
    phones.map(({ number }) => `p${number}`),
    peopleAtOnce,
  );
  const [place] = isPlace ? places : [];
  const there =
    place === undefined ? [] : await recordsUnderKeys(db, [`c${place.postcode}`], peopleAtOnce);
  const door = place?.door ?? '';
  const ids = there.map(({ id }) => id);
  const behind = door === '' ? new Set(ids) : await atDoor(db, ids, door);
  return [
    ...byPhone.map((record) => exactly(record, 'Same phone')),
    ...there
      .filter(({ id }) => behind.has(id))
      .map((record) => exactly(record, door === '' ? 'Same postcode' : 'Same address')),
  ];
}

const exactly = (record: FoundRecord, reason: string): FoundPerson => ({
  record,
  by: 'number',
  reason,
});

async function byDate({ db }: Store, { dates }: TypedQuery): Promise<FoundPerson[]> {
  const keys = dates.flatMap((dob) => matchKeys({ ...nobody, dob }));
  const records = await recordsUnderKeys(db, keys, peopleAtOnce);
  return records.map((record) =>
    record.dob !== null && dates.includes(record.dob)
      ? exactly(record, '')
      : { record, by: 'variant', reason: 'Day and month the other way round' },
  );
}

const nobody = { names: [], dob: null, gender: '', places: [], phones: [] };

async function byName(store: Store, query: TypedQuery, wanted: number): Promise<FoundPerson[]> {
  if (query.dates.length > 0) return byNameAndDate(store, query);
  const found: FoundPerson[] = [];
  // Whole words are worth more than beginnings, however old they are.
  for (const isBeginning of [false, true]) {
    if (found.length >= wanted) break;
    const groups = query.names.map((word) => [{ word, isBeginning }]);
    for (const record of await recordsWith(store, groups, wanted)) {
      const agreement = agreementOf(wordsOf(record), query.names);
      if (agreement !== 'none') found.push({ record, by: agreement, reason: '' });
    }
  }
  return found;
}

/** A date of birth is in fewer records than a name is. */
async function byNameAndDate({ db }: Store, { names, dates }: TypedQuery): Promise<FoundPerson[]> {
  const keys = dates.flatMap((dob) => matchKeys({ ...nobody, dob }));
  const born = await recordsUnderKeys(db, keys, bornAtOnce);
  const said = await recordsOfPersons(
    db,
    born.flatMap(({ id, dob }) => (dob !== null && dates.includes(dob) ? [id] : [])),
  );
  return said.flatMap((record) => {
    const isForm = names.every((word) =>
      formsOf(word).some((form) => agreementOf(wordsOf(record), [form]) !== 'none'),
    );
    if (agreementOf(wordsOf(record), names) !== 'none') return [exactly(record, '')];
    return isForm ? [{ record, by: 'variant', reason: anotherSpelling }] : [];
  });
}

/** The names by which a record was found; O'Neill is one word and two. */
const wordsOf = ({ firstName, surname, otherName }: FoundRecord): string => {
  const name = otherName === '' ? `${firstName} ${surname}` : otherName;
  return `${name} ${name.replace(/['’‘`]/g, ' ')}`;
};

/** How often the next names are looked at where the viewer may not read those before. */
const turnsAtMost = 4;

/** Records with such names, the newest first, as the viewer may read them. */
async function recordsWith(
  { whole, db }: Store,
  groups: readonly (readonly SoughtWord[])[],
  wanted: number,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  const { name_search: end } = await endsOfIndexes(whole);
  let below: number | null = end;
  for (let turn = 0; turn < turnsAtMost && below !== null && found.length < wanted; turn += 1) {
    const next: SomeNumbers = await nextNumbers(
      whole,
      'name_search',
      { groups },
      { below, limit: wanted * namesForOne },
    );
    found.push(...(await recordsOfNames(db, next.numbers)));
    below = next.below;
  }
  return found;
}

const anotherSpelling = 'Another spelling';

/** By another form of a first name, and by the sound. */
async function byVariant(
  store: Store,
  { names }: TypedQuery,
  wanted: number,
): Promise<FoundPerson[]> {
  const forms = names.map((word) => formsOf(word));
  const isKnown = forms.some((each) => each.length > 1);
  const records = [
    ...(isKnown ? await recordsWith(store, forms.map(toGroup), wanted) : []),
    ...(await recordsOfSounds(store, names)),
  ];
  return records.map((record) => ({ record, by: 'variant', reason: anotherSpelling }));
}

/** Whoever types one letter of a name means no other form of it. */
const toGroup = (forms: readonly string[]): SoughtWord[] =>
  forms.map((word) => ({ word, isBeginning: forms.length === 1 }));

async function recordsOfSounds(
  { db }: Store,
  names: readonly string[],
): Promise<readonly FoundRecord[]> {
  const [first = '', second] = names;
  if (names.length > 2 || first.length < 3) return [];
  if (second === undefined) {
    const [sound = ''] = soundsOf(first);
    return sound.length < 2 ? [] : recordsOfSound(db, sound, peopleAtOnce);
  }
  const asked = comparable({ ...nobody, names: [{ firstName: first, surname: second }] });
  const keys = matchKeys(asked).filter((key) => key.startsWith('n'));
  return recordsUnderKeys(db, keys, peopleAtOnce);
}
