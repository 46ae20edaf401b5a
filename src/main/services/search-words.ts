import { foundBy, type Found, type FoundBy } from '../../shared/domain/search/found.ts';
import { markedText, plainText } from '../../shared/domain/search/marked-text.ts';
import type { TypedQuery } from '../../shared/domain/search/typed-query.ts';
import { agreementOf } from '../../shared/domain/search/typed-words.ts';
import { fullName } from '../../shared/domain/person.ts';
import { namesOfCases } from '../store/case-store.ts';
import { numbersOfCases } from '../store/found-cases.ts';
import { sources, type FoundRow, type RowFilter, type Source } from '../store/found-rows.ts';
import {
  endsOfIndexes,
  nextNumbers,
  type EndsOfIndexes,
  type Sought,
} from '../store/search-index.ts';
import type { Store } from '../store/store.ts';

/** Asked between two steps, of which each is short: whether there is time for another. */
export type Patience = () => boolean;

export type AskedWords = {
  readonly query: TypedQuery;
  readonly filter: RowFilter;
  readonly hasPatience: Patience;
};

type FoundWords = { readonly found: readonly Found[]; readonly isCutShort: boolean };

/** Rows that are looked at for each that is wanted: some are closed to the viewer, or left out. */
const rowsForOne = 2;

/** The best of each source in which words of texts are found. */
export async function findWords(
  store: Store,
  asked: AskedWords,
  wanted: number,
  among: readonly Source[] = sources,
): Promise<FoundWords> {
  if (asked.query.words.length === 0) return { found: [], isCutShort: false };
  const ends = await endsOfIndexes(store.whole);
  const all: Agreeing[] = [];
  let isCutShort = false;
  for (const source of among) {
    const rows = await bestOf(store, source, asked, { wanted, ends });
    all.push(...rows.found);
    isCutShort ||= rows.isCutShort;
  }
  return { found: await describe(store, all, asked.query), isCutShort };
}

async function bestOf(
  store: Store,
  source: Source,
  asked: AskedWords,
  { wanted, ends }: { readonly wanted: number; readonly ends: EndsOfIndexes },
): Promise<{ readonly found: readonly Agreeing[]; readonly isCutShort: boolean }> {
  const limit = wanted * rowsForOne;
  const end = ends[source.index];
  const first = await stepThrough(store, source, asked, { below: end, limit, how: 'words' });
  const found = new Map(first.rows.map((row) => [row.number, row]));
  let below: number | null = end;
  // Whole words are worth more than beginnings, however old they are.
  while (found.size < wanted && below !== null && (below === end || asked.hasPatience())) {
    const step: Step = await stepThrough(store, source, asked, {
      below,
      limit,
      how: 'beginnings',
    });
    for (const row of step.rows) found.set(row.number, row);
    below = step.below;
  }
  const best = [...found.values()].toSorted(
    (a, b) => foundBy.indexOf(a.by) - foundBy.indexOf(b.by) || b.number - a.number,
  );
  return { found: best.slice(0, wanted), isCutShort: found.size < wanted && below !== null };
}

/** A row that has every word, with the kind of its source. */
type Agreeing = FoundRow & Pick<Source, 'kind'> & { readonly by: FoundBy };
type Step = { readonly rows: readonly Agreeing[]; readonly below: number | null };

type StepAsked = {
  readonly below: number;
  readonly limit: number;
  readonly how: 'words' | 'beginnings';
};

/** The next rows of a source that have the words, the newest first, as the viewer may read them. */
async function stepThrough(
  { whole, db }: Store,
  source: Source,
  asked: Pick<AskedWords, 'query' | 'filter'>,
  { below, limit, how }: StepAsked,
): Promise<Step> {
  const { kind, index, load } = source;
  // Only numbers are asked of the whole: their rows are read as the viewer may read them.
  const next = await nextNumbers(whole, index, soughtIn(source, asked, how === 'beginnings'), {
    below,
    limit,
  });
  const rows = next.numbers.length === 0 ? [] : await load(db, next.numbers, asked.filter);
  const agreeing = rows.flatMap((row): Agreeing[] => {
    const by = foundByOf(row, asked.query);
    return by === null ? [] : [{ ...row, kind, by }];
  });
  return { rows: agreeing.toSorted((a, b) => b.number - a.number), below: next.below };
}

const soughtIn = (
  { kind }: Source,
  { query, filter }: Pick<AskedWords, 'query' | 'filter'>,
  isBeginning: boolean,
): Sought => ({
  groups: query.words.map((word) => [{ word, isBeginning }]),
  agencyId: kind === 'action' ? filter.agencyId : null,
});

/** Null for a row that an index gave for the first letters of a word alone. */
function foundByOf(row: FoundRow, query: TypedQuery): FoundBy | null {
  const isReference = row.references.split(' · ').includes(query.reference);
  if (isReference || (row.caseId === null && query.dates.includes(row.day))) return 'number';
  const text = `${row.title} ${row.day} ${row.references} ${row.text}`;
  const agreement = agreementOf(text, query.words);
  return agreement === 'none' ? null : agreement;
}

/** As they are shown, with the two people of their case. */
async function describe(
  { db }: Store,
  rows: readonly Agreeing[],
  query: TypedQuery,
): Promise<Found[]> {
  const caseIds = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const pairs = await namesOfCases(db, caseIds);
  const numbers = await numbersOfCases(db, caseIds);
  return rows.map((row) => {
    const pair = pairs.get(row.caseId ?? '');
    const people =
      pair === undefined ? '' : `${fullName(pair.victim)} and ${fullName(pair.perpetrator)}`;
    return {
      key: `${row.kind} ${row.key}`,
      kind: row.kind,
      by: row.by,
      title: plainText(row.title),
      note: [numbers.get(row.caseId ?? '') ?? '', people, row.note].filter(Boolean).join(', '),
      why: whyOf(row, query),
      opens: row.opens,
    };
  });
}

function whyOf({ references, text }: FoundRow, { words }: TypedQuery): Found['why'] {
  const inReference = markedText(references, words, { areContactsShown: true });
  return inReference.some(({ isMarked }) => isMarked) ? inReference : markedText(text, words);
}

const wantedOnPage = 50;

/**
 * Some of one kind, source by source, each from its newest row on. `after` says in which source the
 * last answer ended, and below which number: `1:4096`.
 */
export async function listWords(
  store: Store,
  asked: AskedWords,
  kind: Source['kind'],
  after: string | null,
): Promise<{ found: Found[]; next: string | null }> {
  const own = sources.filter((source) => source.kind === kind);
  if (asked.query.words.length === 0) return { found: [], next: null };
  const ends = await endsOfIndexes(store.whole);
  let { place, below } = placeOf(after);
  const rows: Agreeing[] = [];
  for (let source = own[place]; source !== undefined; source = own[place]) {
    const step = await stepThrough(store, source, asked, {
      below: below ?? ends[source.index],
      limit: wantedOnPage,
      how: 'beginnings',
    });
    rows.push(...step.rows);
    below = step.below;
    if (below === null) place += 1;
    if (rows.length >= wantedOnPage || !asked.hasPatience()) break;
  }
  const next = place < own.length ? `${place}:${below ?? ''}` : null;
  return { found: await describe(store, rows, asked.query), next };
}

function placeOf(after: string | null): { place: number; below: number | null } {
  const [, place = '0', below = ''] = /^(\d):(\d{0,15})$/.exec(after ?? '') ?? [];
  return { place: Number(place), below: below === '' ? null : Number(below) };
}
