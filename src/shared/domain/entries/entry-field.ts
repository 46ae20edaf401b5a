import { z } from 'zod';
import { Answer } from '../assessment-tool.ts';
import { CalendarDate } from '../calendar-date.ts';
import { YesNoUnknown } from '../yes-no-unknown.ts';

/** What every field of an entry says of itself. */
type Common = {
  readonly label: string;
  /** Without it the entry says nothing. */
  readonly isNeeded?: true;
};

/**
 * One field of an entry. A form, a schema and the words of the search are made from it, so that a kind of
 * entry is described in one place.
 */
export type EntryField =
  | (Common & {
      readonly type: 'line' | 'text';
      /** Confidential: sealed in the store, and shown one at a time. */
      readonly isSecret?: true;
      readonly hint?: string;
    })
  | (Common & { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> })
  | (Common & { readonly type: 'days' })
  | (Common & { readonly type: 'answer' | 'agency' | 'day' | 'person' | 'service' | 'power' })
  /** The level of each of the eight needs. */
  | (Common & { readonly type: 'levels' })
  /** The answer to each question of a risk assessment, with its source where it is not the victim. */
  | (Common & { readonly type: 'answers' })
  /** The chosen answer to each question of the matrix. */
  | (Common & { readonly type: 'matrix' });

export type FieldType = EntryField['type'];

const Answered = z.strictObject({ answer: Answer, source: z.string().trim().max(200) });

const named = <T extends z.ZodType>(value: T) => z.record(z.string().min(1).max(80), value);

/** By type, what a field holds; each has a value for nothing said. */
const values = {
  line: z.string().trim().max(200, 'Use at most 200 characters').default(''),
  text: z.string().trim().max(20_000, 'Use at most 20,000 characters').default(''),
  choice: z.string().max(80).default(''),
  days: z
    .int('Give whole days')
    .min(1, 'Give at least 1 day')
    .max(365, 'Give at most 365 days')
    .nullable()
    .default(null),
  answer: YesNoUnknown.default('unknown'),
  agency: z.uuid().nullable().default(null),
  day: CalendarDate.nullable().default(null),
  person: z.uuid().nullable().default(null),
  service: z.uuid().nullable().default(null),
  power: z.string().max(80).default(''),
  levels: named(z.int().min(0).max(10)).default({}),
  answers: named(Answered).default({}),
  matrix: named(z.string().max(80)).default({}),
} as const satisfies Readonly<Record<FieldType, z.ZodType>>;

/** What a field of a type holds. */
export type ValueOf<T extends FieldType> = z.output<(typeof values)[T]>;

/** Any value of any field, as it crosses. */
export const FieldValue = z.union([
  z.string().max(20_000),
  z.number(),
  z.null(),
  named(z.union([z.number(), z.string(), Answered])),
]);
export type FieldValue = z.infer<typeof FieldValue>;

function isSaid(type: FieldType, value: unknown): boolean {
  if (value === '' || value === null) return false;
  if (type === 'answer') return value !== 'unknown';
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** What is said of a field that must not stay empty. */
export const missingWords = (label: string): string => `Fill in “${label}”`;

/** The schema of one field: what is needed is said, and a choice is one of those offered. */
export function schemaOf(field: EntryField): z.ZodType {
  return values[field.type].superRefine((value: unknown, context) => {
    if (field.isNeeded === true && !isSaid(field.type, value))
      context.addIssue(missingWords(field.label));
    if (field.type !== 'choice' || value === '' || typeof value !== 'string') return;
    if (!Object.hasOwn(field.choices, value))
      context.addIssue(`Choose one of those offered for “${field.label}”`);
  });
}

export const isSecret = (field: EntryField): boolean =>
  (field.type === 'line' || field.type === 'text') && field.isSecret === true;
