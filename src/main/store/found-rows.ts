import { sql, type SelectQueryBuilder } from 'kysely';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import { dateWithYear, longDate } from '../../shared/domain/date-words.ts';
import type { FoundKind, Opens } from '../../shared/domain/search/found.ts';
import type { SearchFilter } from '../../shared/domain/search/search-filter.ts';
import type { SearchIndex } from './search-index.ts';
import type { Db } from './tables.ts';

/** A row whose words were found, as its reader may read it. */
export type FoundRow = {
  readonly number: number;
  readonly key: string;
  readonly title: string;
  readonly day: CalendarDate;
  /** Null for what belongs to no case. */
  readonly caseId: string | null;
  /** What is said of the row beside its case and day. */
  readonly note: string;
  /** Its references, which are shown as they are. */
  readonly references: string;
  readonly text: string;
  readonly opens: Opens;
};

export type RowFilter = Pick<SearchFilter, 'from' | 'to' | 'agencyId' | 'status'>;

type Source = {
  readonly kind: FoundKind;
  readonly index: SearchIndex;
  readonly load: (db: Db, numbers: readonly number[], filter: RowFilter) => Promise<FoundRow[]>;
};

type Narrowed<DB, TB extends keyof DB, O> = SelectQueryBuilder<DB, TB, O>;

const between = <DB, TB extends keyof DB, O>(
  query: Narrowed<DB, TB, O>,
  day: string,
  { from, to }: RowFilter,
): Narrowed<DB, TB, O> => {
  const column = sql<CalendarDate>`${sql.ref(day)}`;
  const since = from === null ? query : query.where(column, '>=', from);
  return to === null ? since : since.where(column, '<=', to);
};

const ofAgency = <DB, TB extends keyof DB, O>(
  query: Narrowed<DB, TB, O>,
  column: string,
  { agencyId }: RowFilter,
): Narrowed<DB, TB, O> =>
  agencyId === null ? query : query.where(sql<string>`${sql.ref(column)}`, '=', agencyId);

async function loadReferrals(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  const query = db
    .selectFrom('referrals')
    .innerJoin('agencies', 'agencies.id', 'referrals.agency_id')
    .select(['referrals.id', 'referrals.search_number', 'referrals.case_id'])
    .select(['referrals.received_on', 'referrals.reference', 'referrals.police_reference'])
    .select(['referrals.incident_summary', 'referrals.judgement_reason', 'agencies.name'])
    .where('referrals.search_number', 'in', numbers);
  const rows = await ofAgency(
    between(query, 'referrals.received_on', filter),
    'referrals.agency_id',
    filter,
  ).execute();
  return rows.map((row) => ({
    number: row.search_number,
    key: row.id,
    title: `Referral of ${dateWithYear(row.received_on)}`,
    day: row.received_on,
    caseId: row.case_id,
    note: row.name,
    references: joined(row.reference, row.police_reference),
    text: joined(row.incident_summary, row.judgement_reason),
    opens: { page: 'referral', id: row.id },
  }));
}

async function loadMeetings(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  const query = db
    .selectFrom('meetings')
    .select(['id', 'search_number', 'held_on', 'place', 'chair', 'status'])
    .where('search_number', 'in', numbers);
  const rows = await between(query, 'meetings.held_on', filter).execute();
  return rows.map((row) => {
    const title = `Meeting of ${dateWithYear(row.held_on)}`;
    return {
      number: row.search_number,
      key: row.id,
      title: row.status === 'finalised' ? `${title}, with minutes` : title,
      day: row.held_on,
      caseId: null,
      note: '',
      references: '',
      text: joined(
        longDate(row.held_on),
        row.place,
        row.chair === '' ? '' : `chaired by ${row.chair}`,
      ),
      opens: { page: row.status === 'finalised' ? 'minutes' : 'agenda', id: row.id },
    };
  });
}

async function loadActions(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  let query = db
    .selectFrom('actions')
    .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
    .innerJoin('agencies', 'agencies.id', 'actions.agency_id')
    .select(['actions.id', 'actions.search_number', 'actions.case_id', 'actions.due_on'])
    .select(['actions.text', 'actions.status_note', 'actions.status', 'agencies.name'])
    .where('actions.search_number', 'in', numbers)
    .where('actions.binned_at', 'is', null)
    .where('hearings.binned_at', 'is', null);
  if (filter.status !== null) query = query.where('actions.progress', '=', filter.status);
  const rows = await ofAgency(
    between(query, 'actions.due_on', filter),
    'actions.agency_id',
    filter,
  ).execute();
  return rows.map((row) => ({
    number: row.search_number,
    key: row.id,
    title: `Action for ${row.name}`,
    day: row.due_on,
    caseId: row.case_id,
    note: `${row.status === 'open' ? 'open, due' : 'finished, was due'} ${dateWithYear(row.due_on)}`,
    references: '',
    text: joined(row.text, row.status_note),
    opens: { page: 'case', id: row.case_id },
  }));
}

/** Hearings that stand on an agenda, with what every note of them says. */
const hearingsOf = (db: Db) =>
  db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select(['hearings.case_id', 'hearings.meeting_id', 'meetings.held_on', 'meetings.status'])
    .where('hearings.binned_at', 'is', null);

type OfHearing = {
  readonly search_number: number;
  readonly case_id: string;
  readonly meeting_id: string;
  readonly held_on: CalendarDate;
};

const noteOf = (row: OfHearing, key: string, title: string, text: string): FoundRow => ({
  number: row.search_number,
  key,
  title,
  day: row.held_on,
  caseId: row.case_id,
  note: `meeting of ${dateWithYear(row.held_on)}`,
  references: '',
  text,
  opens: { page: 'minutes', id: row.meeting_id },
});

async function loadInformation(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  const query = hearingsOf(db)
    .innerJoin('information', 'information.hearing_id', 'hearings.id')
    .innerJoin('agencies', 'agencies.id', 'information.agency_id')
    .select(['information.search_number', 'information.hearing_id', 'information.agency_id'])
    .select(['information.text', 'agencies.name'])
    .where('information.search_number', 'in', numbers);
  const rows = await ofAgency(
    between(query, 'meetings.held_on', filter),
    'information.agency_id',
    filter,
  ).execute();
  return rows.map((row) =>
    noteOf(row, `${row.hearing_id} ${row.agency_id}`, `Information from ${row.name}`, row.text),
  );
}

async function loadRisks(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  if (filter.agencyId !== null) return [];
  const query = hearingsOf(db)
    .innerJoin('risks', 'risks.hearing_id', 'hearings.id')
    .select(['risks.id', 'risks.search_number', 'risks.text'])
    .where('risks.search_number', 'in', numbers)
    .where('risks.binned_at', 'is', null);
  const rows = await between(query, 'meetings.held_on', filter).execute();
  return rows.map((row) => noteOf(row, row.id, 'Risk', row.text));
}

async function loadHearings(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  if (filter.agencyId !== null) return [];
  const query = hearingsOf(db)
    .select(['hearings.id', 'hearings.search_number', 'hearings.wishes'])
    .select(['hearings.protective_factors', 'hearings.links', 'hearings.outcome_note'])
    .where('hearings.search_number', 'in', numbers);
  const rows = await between(query, 'meetings.held_on', filter).execute();
  return rows.map((row) =>
    noteOf(
      row,
      row.id,
      'Notes of a hearing',
      joined(row.wishes, row.protective_factors, row.links, row.outcome_note),
    ),
  );
}

async function loadEntries(
  db: Db,
  numbers: readonly number[],
  filter: RowFilter,
): Promise<FoundRow[]> {
  if (filter.agencyId !== null) return [];
  const query = db
    .selectFrom('entries')
    .leftJoin('persons', 'persons.id', 'entries.person_id')
    .select(['entries.id', 'entries.search_number', 'entries.case_id', 'entries.person_id'])
    .select(['entries.kind', 'entries.starts_on', 'entries.words'])
    .select(['persons.first_name', 'persons.surname'])
    .where('entries.search_number', 'in', numbers)
    .where('entries.binned_at', 'is', null);
  const rows = await between(query, 'entries.starts_on', filter).execute();
  return rows.map((row) => ({
    number: row.search_number,
    key: row.id,
    title: kindOfEntry(row.kind).name,
    day: row.starts_on,
    caseId: row.case_id,
    note:
      row.case_id === null
        ? `${row.first_name ?? ''} ${row.surname ?? ''}, ${dateWithYear(row.starts_on)}`.trim()
        : dateWithYear(row.starts_on),
    references: '',
    text: row.words,
    opens:
      row.case_id === null
        ? { page: 'person', id: row.person_id ?? '' }
        : { page: 'case', id: row.case_id },
  }));
}

const joined = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(' · ');

/** Where words of texts are found, in the order in which it is looked. */
export const sources: readonly Source[] = [
  { kind: 'referral', index: 'referral_search', load: loadReferrals },
  { kind: 'meeting', index: 'meeting_search', load: loadMeetings },
  { kind: 'action', index: 'action_search', load: loadActions },
  { kind: 'note', index: 'information_search', load: loadInformation },
  { kind: 'note', index: 'risk_search', load: loadRisks },
  { kind: 'note', index: 'hearing_search', load: loadHearings },
  { kind: 'note', index: 'entry_search', load: loadEntries },
];
export type { Source };
