import { z } from 'zod';
import { CalendarDate, Instant } from '../calendar-date.ts';
import type { ForumKind } from '../forum-kind.ts';
import { asbKinds } from './asb-kinds.ts';
import { caseKinds } from './case-kinds.ts';
import type { KindOfEntry } from './define-kind.ts';
import { FieldValue, isSecret, schemaOf, type EntryField, type ValueOf } from './entry-field.ts';
import { equalityKind } from './equality-kind.ts';
import { personKinds } from './person-kinds.ts';
import { supportKinds } from './support-kinds.ts';

/** Everything that can be recorded of a case or of a person between referral and hearing. */
export const kindsOfEntry = {
  ...caseKinds,
  ...supportKinds,
  ...asbKinds,
  ...personKinds,
  ...equalityKind,
} as const satisfies Readonly<Record<string, KindOfEntry>>;

export type EntryKind = keyof typeof kindsOfEntry;
export const EntryKind = z.enum(Object.keys(kindsOfEntry) as [EntryKind, ...EntryKind[]]);

export const kindOfEntry = (kind: EntryKind): KindOfEntry => kindsOfEntry[kind];

/** Whether a kind is kept apart from what is told of a case and of its people. */
export const isApart = (kind: EntryKind): boolean => kindOfEntry(kind).isApart === true;

type FieldsOf<K extends EntryKind> = (typeof kindsOfEntry)[K]['fields'];
type Secret = { readonly isSecret: true };
type TypeOf<F> = F extends EntryField ? F['type'] : never;

/** What an entry of a kind says openly. */
export type ContentOf<K extends EntryKind> = {
  readonly [F in keyof FieldsOf<K> as FieldsOf<K>[F] extends Secret ? never : F]: ValueOf<
    TypeOf<FieldsOf<K>[F]>
  >;
};

const shapeOf = (kind: EntryKind, secret: boolean): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(kindOfEntry(kind).fields)
      .filter(([, field]) => isSecret(field) === secret)
      .map(([name, field]) => [name, schemaOf(field)]),
  );

const schemas = new Map<EntryKind, z.ZodType>();

/** The schema of what an entry of a kind says openly; what is missing is not said. */
export function contentSchema<K extends EntryKind>(kind: K): z.ZodType<ContentOf<K>> {
  const known = schemas.get(kind) ?? z.strictObject(shapeOf(kind, false));
  schemas.set(kind, known);
  // The shape is made from the same description as the type.
  return known as z.ZodType<ContentOf<K>>;
}

/** The names of the confidential fields of a kind. */
export const secretFields = (kind: EntryKind): string[] => Object.keys(shapeOf(kind, true));

const Secrets = z.record(z.string(), z.string().trim().max(20_000));

/** An entry as it is typed. A secret that is missing stays as it is; an empty one is taken away. */
export const TypedEntry = z
  .strictObject({
    id: z.uuid(),
    /** Null for an entry of a person alone. */
    caseId: z.uuid().nullable(),
    /** Of whom it tells; null where of nobody in particular. */
    personId: z.uuid().nullable(),
    kind: EntryKind,
    startsOn: CalendarDate,
    untilOn: CalendarDate.nullable(),
    content: z.record(z.string(), FieldValue),
    secrets: Secrets,
  })
  .superRefine((entry, context) => {
    const { kind, caseId, personId, startsOn, untilOn } = entry;
    const { of } = kindOfEntry(kind);
    if (of === 'case' ? caseId === null : personId === null || caseId !== null) {
      context.addIssue(`This belongs to a ${of}: open one first`);
    }
    if (untilOn !== null && untilOn < startsOn) {
      context.addIssue({
        code: 'custom',
        path: ['untilOn'],
        message: 'It cannot end before it begins',
      });
    }
    const content = contentSchema(kind).safeParse(entry.content);
    for (const { path, message } of content.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['content', ...path], message });
    }
    const unknown = Object.keys(entry.secrets).find((name) => !secretFields(kind).includes(name));
    if (unknown !== undefined) context.addIssue('There is no such confidential field');
  });
export type TypedEntry = z.infer<typeof TypedEntry>;

/** An entry as pages show it: which confidential fields are known, and not what they say. */
export const Entry = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  kind: EntryKind,
  startsOn: CalendarDate,
  untilOn: CalendarDate.nullable(),
  /** The day of what it leads to: the next contact, or its own end. */
  dueOn: CalendarDate.nullable(),
  content: z.record(z.string(), FieldValue),
  secretsGiven: z.array(z.string()),
  recordedBy: z.string(),
  recordedAt: Instant,
  changedAt: Instant,
});
export type Entry = z.infer<typeof Entry>;

/** What an entry of this kind says, as its kind has it. */
export const contentOf = <K extends EntryKind>(
  kind: K,
  { content }: Pick<Entry, 'content'>,
): ContentOf<K> => contentSchema(kind).parse(content);

/** The kinds that are offered on a case or a person of a forum. */
export const kindsFor = (of: KindOfEntry['of'], forum: ForumKind): EntryKind[] =>
  EntryKind.options.filter((kind) => {
    const known = kindOfEntry(kind);
    return known.of === of && (known.forum ?? forum) === forum;
  });
