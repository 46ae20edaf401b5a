import bankHolidays from '../../../resources/bank-holidays.json' with { type: 'json' };
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { BankHolidays } from '../../shared/domain/clocks/bank-holidays.ts';
import { createWorkingCalendar } from '../../shared/domain/clocks/working-calendar.ts';
import { dueOnOf, type DueBy } from '../../shared/domain/entries/entry-due.ts';
import type { Entry } from '../../shared/domain/entries/entry.ts';
import type { ForumSettings } from '../../shared/domain/forum.ts';
import { lastContactOn, readContent, type EntryRow } from '../store/entry-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Tx } from '../store/store.ts';

type Dated = Pick<Entry, 'kind' | 'content' | 'startsOn' | 'untilOn' | 'caseId' | 'personId'>;

let parsedHolidays: BankHolidays | undefined;

/** Parsed once: every entry that is saved asks for them. */
const holidays = (): BankHolidays => (parsedHolidays ??= BankHolidays.parse(bankHolidays));

const dueBy = ({ asb, calendar }: ForumSettings, last: CalendarDate | null): DueBy => ({
  lastContactOn: last,
  times: asb.caseReviewTimes,
  calendar: createWorkingCalendar(holidays(), calendar),
});

/** The day on which an entry asks for something, by what else the store says. */
export async function dueDay(tx: Tx, entry: Dated): Promise<CalendarDate | null> {
  const { kind, caseId, personId } = entry;
  const isPlan = kind === 'contact-plan' && caseId !== null;
  const last = isPlan ? await lastContactOn(tx, caseId, personId) : null;
  return dueOnOf(entry, dueBy((await getForum(tx)).settings, last));
}

const toDated = (row: EntryRow) => ({
  kind: row.kind,
  startsOn: row.starts_on,
  untilOn: row.until_on,
  content: readContent(row.content),
});

async function moveDue(tx: Tx, rows: readonly EntryRow[], by: DueBy): Promise<void> {
  for (const row of rows) {
    const dueOn = dueOnOf(toDated(row), by);
    if (dueOn === row.due_on) continue;
    await tx.updateTable('entries').set({ due_on: dueOn }).where('id', '=', row.id).execute();
  }
}

type OfSomebody = { readonly caseId: string; readonly personId: string | null };

/** A contact moves the next one, also of a plan in the bin, which may come back. */
export async function moveNextContacts(tx: Tx, { caseId, personId }: OfSomebody): Promise<void> {
  const plans = await tx
    .selectFrom('entries')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', '=', 'contact-plan')
    .where('person_id', 'is', personId)
    .execute();
  const last = await lastContactOn(tx, caseId, personId);
  await moveDue(tx, plans, dueBy((await getForum(tx)).settings, last));
}

/** Another procedure, or other working days, move the next step of every case review. */
export async function moveCaseReviews(tx: Tx, settings: ForumSettings): Promise<void> {
  const reviews = await tx
    .selectFrom('entries')
    .selectAll()
    .where('kind', '=', 'case-review')
    .execute();
  await moveDue(tx, reviews, dueBy(settings, null));
}
