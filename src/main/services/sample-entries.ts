import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import texts from '../../../resources/sample/entries.json' with { type: 'json' };
import { addDays, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { EntryKind, kindOfEntry } from '../../shared/domain/entries/entry.ts';
import { FieldValue } from '../../shared/domain/entries/entry-field.ts';
import type { Store } from '../store/store.ts';
import { saveEntry } from './entries.ts';
import { peopleOf } from './people-of-case.ts';

/** Entries of one invented case, by days from its referral. */
const Invented = z.array(
  z.strictObject({
    kind: EntryKind,
    about: z.enum(['victim', 'perpetrator']).nullable(),
    /** Days after the referral. */
    day: z.int().optional(),
    /** Days before today, for what goes on. */
    ago: z.int().optional(),
    until: z.int().optional(),
    content: z.record(z.string(), FieldValue),
    /** Fields that are days, as days after the referral. */
    days: z.record(z.string(), z.int()).default({}),
    secrets: z.record(z.string(), z.string()).default({}),
  }),
);
const records = z.array(Invented).parse(texts.records);

type Referred = { readonly caseId: string; readonly receivedOn: CalendarDate };

/** Gives cases of the sample what their workers would have recorded by today. */
export async function fillEntries(store: Store, cases: readonly Referred[]): Promise<void> {
  for (const [index, { caseId, receivedOn }] of cases.entries()) {
    const people = await peopleOf(store.db, caseId);
    for (const entry of records[index % records.length] ?? []) {
      const startsOn =
        entry.ago === undefined
          ? addDays(receivedOn, entry.day ?? 0)
          : addDays(store.today(), -entry.ago);
      if (startsOn > store.today()) continue;
      await saveEntry(store, {
        id: randomUUID(),
        caseId: kindOfEntry(entry.kind).of === 'case' ? caseId : null,
        personId: entry.about === null ? null : people[entry.about].id,
        kind: entry.kind,
        startsOn,
        untilOn: entry.until === undefined ? null : addDays(receivedOn, entry.until),
        content: { ...entry.content, ...daysAfter(receivedOn, entry.days) },
        secrets: entry.secrets,
      });
    }
  }
}

const daysAfter = (
  receivedOn: CalendarDate,
  days: Readonly<Record<string, number>>,
): Record<string, CalendarDate> =>
  Object.fromEntries(
    Object.entries(days).map(([field, count]) => [field, addDays(receivedOn, count)]),
  );
