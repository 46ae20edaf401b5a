import { addDays, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { endsSoonDays, type DueEntry } from '../../shared/domain/entries/due-entry.ts';
import { dueTitle } from '../../shared/domain/entries/entry-due.ts';
import { caseNumber } from '../store/case-store.ts';
import { readContent } from '../store/entry-store.ts';
import { getForum } from '../store/forum-store.ts';
import { countOf } from '../store/read-page.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { entryLists } from './rule-lists.ts';

/** So many are shown; the count says of how many. */
const shown = 8;

/** Contacts that are due, and what ends within the next days, the earliest first. */
export async function dueEntries(
  store: Store,
): Promise<{ readonly rows: DueEntry[]; readonly count: number }> {
  const { db } = store;
  const { kind: forum } = await getForum(db);
  const due = dueOn(db, store.today());
  const rows = await due
    .leftJoin('cases', 'cases.id', 'entries.case_id')
    .leftJoin('persons', 'persons.id', 'entries.person_id')
    .select(['entries.id', 'entries.kind', 'entries.content', 'entries.due_on', 'entries.case_id'])
    .select(['entries.starts_on', 'entries.until_on'])
    .select(['cases.number', 'persons.id as person_id', 'persons.first_name', 'persons.surname'])
    .select('persons.dob')
    .orderBy('entries.due_on')
    .orderBy('entries.id')
    .limit(shown)
    .execute();
  const powers = new Map(entryLists().powers.map(({ id, name }) => [id, name]));
  return {
    count: await countOf(due),
    rows: rows.flatMap((row): DueEntry[] => {
      const { person_id, first_name, surname, due_on } = row;
      if (due_on === null) return [];
      const said = {
        kind: row.kind,
        content: readContent(row.content),
        startsOn: row.starts_on,
        untilOn: row.until_on,
      };
      return [
        {
          id: row.id,
          kind: row.kind,
          title: dueTitle(said, powers),
          dueOn: due_on,
          caseId: row.case_id,
          caseNumber: row.number === null ? '' : caseNumber(forum, row.number),
          person:
            person_id === null || surname === null
              ? null
              : { id: person_id, firstName: first_name ?? '', surname, dob: row.dob },
        },
      ];
    }),
  };
}

/** What stays due until it is done. */
const standing = ['contact-plan', 'child', 'case-review'] as const;
/** Of these, what comes again and again is told on its day and not ahead of it. */
const recurring = ['contact-plan', 'child'] as const;

/** An end that is past asks for nothing more. */
const dueOn = (db: Db, today: CalendarDate) =>
  db
    .selectFrom('entries')
    .where('entries.binned_at', 'is', null)
    .where('entries.due_on', 'is not', null)
    .where('entries.due_on', '<=', addDays(today, endsSoonDays))
    .where((where) =>
      where.or([
        where.and([where('entries.kind', 'in', standing), where('entries.due_on', '<=', today)]),
        where.and([
          where('entries.kind', 'not in', recurring),
          where('entries.due_on', '>=', today),
        ]),
      ]),
    );
