import type { CalendarDate } from '../calendar-date.ts';
import { phoneWarning, postcodeWarning } from '../form/contact-warnings.ts';
import { namesPlaceOrNumber } from '../safe-contact.ts';
import { type Entry, type EntryKind, kindOfEntry } from './entry.ts';
import { isSecret } from './entry-field.ts';

type Typed = {
  readonly startsOn: CalendarDate | null;
  readonly content: Entry['content'];
  readonly secrets: Readonly<Record<string, string>>;
};

/** What tells of something that has happened. */
const past: ReadonlySet<EntryKind> = new Set([
  'incident',
  'contact',
  'assessment',
  'needs',
  'wishes',
  'matrix',
  'complaint',
  'case-review',
  'equality',
]);

/** Ways to reach somebody by a number. */
const byNumber: ReadonlySet<unknown> = new Set(['phone', 'text', 'app']);

/** What to look at in an entry that is typed, by its field: it stops nothing, since it may be so. */
export function entryWarnings(
  kind: EntryKind,
  { startsOn, content, secrets }: Typed,
  today: CalendarDate,
): ReadonlyMap<string, string> {
  const warnings = new Map<string, string>();
  if (past.has(kind) && startsOn !== null && startsOn > today) {
    warnings.set('startsOn', 'This day is still to come. Check it');
  }
  const { number = '', postcode = '' } = secrets;
  const phone = byNumber.has(content['method']) ? phoneWarning(number) : null;
  if (phone !== null) warnings.set('number', phone);
  const noPostcode = postcodeWarning(postcode);
  if (noPostcode !== null) warnings.set('postcode', noPostcode);
  for (const [name, field] of Object.entries(kindOfEntry(kind).fields)) {
    const value = content[name];
    if (isSecret(field) || typeof value !== 'string' || !namesPlaceOrNumber(value)) continue;
    warnings.set(name, 'A number or postcode here can be read by everybody who sees the case');
  }
  return warnings;
}
