import { z } from 'zod';
import { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import {
  FieldValue,
  isSecret,
  type FieldType,
} from '../../../shared/domain/entries/entry-field.ts';
import {
  contentSchema,
  kindOfEntry,
  type Entry,
  type EntryKind,
  TypedEntry,
} from '../../../shared/domain/entries/entry.ts';

/** What is in the form of an entry. */
export const EntryForm = z.strictObject({
  personId: z.uuid().nullable(),
  startsOn: CalendarDate.nullable(),
  untilOn: CalendarDate.nullable(),
  content: z.record(z.string(), FieldValue),
  /** Only those that were typed: what is missing stays as it is. */
  secrets: z.record(z.string(), z.string()),
});
export type EntryForm = z.infer<typeof EntryForm>;

export type Problems = ReadonlyMap<string, string>;

type NewEntry = {
  readonly personId: string | null;
  readonly today: CalendarDate;
  /** What is mostly said. */
  readonly usual: EntryForm['content'];
};

/** A form of which nothing is said yet, or what an entry says. */
export function formOf(
  kind: EntryKind,
  entry: Entry | null,
  { personId, today, usual }: NewEntry,
): EntryForm {
  if (entry !== null) {
    const { startsOn, untilOn, content } = entry;
    return { personId: entry.personId, startsOn, untilOn, content, secrets: {} };
  }
  const content = { ...emptyContent(kind), ...usual };
  return { personId, startsOn: today, untilOn: null, content, secrets: {} };
}

/** Each field as its type has it when nothing is said. */
const emptyContent = (kind: EntryKind): EntryForm['content'] =>
  Object.fromEntries(
    Object.entries(kindOfEntry(kind).fields)
      .filter(([, field]) => !isSecret(field))
      .map(([name, { type }]) => [name, nothingSaid[type]]),
  );

const nothingSaid: Readonly<Record<FieldType, FieldValue>> = {
  line: '',
  text: '',
  choice: '',
  power: '',
  days: null,
  answer: 'unknown',
  agency: null,
  day: null,
  person: null,
  service: null,
  levels: {},
  answers: {},
  matrix: {},
};

type Whose = { readonly id: string; readonly caseId: string | null; readonly kind: EntryKind };

/** The entry as it is sent, or what is wrong, by field. */
export function readForm(
  { id, caseId, kind }: Whose,
  form: EntryForm,
): { readonly typed: TypedEntry } | { readonly problems: Problems } {
  const { startsOn, untilOn, personId, content, secrets } = form;
  if (startsOn === null) {
    return { problems: new Map([['startsOn', 'Give the day']]) };
  }
  const { of } = kindOfEntry(kind);
  const read = TypedEntry.safeParse({
    id,
    caseId: of === 'case' ? caseId : null,
    personId,
    kind,
    startsOn,
    untilOn,
    content,
    secrets,
  });
  if (read.success) return { typed: read.data };
  const problems = read.error.issues.map(({ path, message }): [string, string] => [
    String(path[0] === 'content' ? (path[1] ?? '') : (path[0] ?? '')),
    message,
  ]);
  return { problems: new Map(problems.toReversed()) };
}

/** What an older version of the app left out has a value all the same. */
export const completeForm = (kind: EntryKind, form: EntryForm): EntryForm => ({
  ...form,
  content: { ...emptyContent(kind), ...form.content },
});

/** Whether the form says what the entry says. */
export const isUnchanged = (kind: EntryKind, one: EntryForm, other: EntryForm): boolean =>
  JSON.stringify(comparable(kind, one)) === JSON.stringify(comparable(kind, other));

const comparable = (kind: EntryKind, form: EntryForm): unknown => ({
  ...form,
  content: contentSchema(kind).safeParse(form.content).data ?? form.content,
});
