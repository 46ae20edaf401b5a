import { z } from 'zod';

/** A value of a key: what must be read, where `anyOf` and `contains` leave a choice. */
export type Expected = string | number | boolean | null | Expected[] | { [name: string]: Expected };
const Expected: z.ZodType<Expected> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(Expected),
    z.record(z.string(), Expected),
  ]),
);
export type ExpectedFields = Record<string, Expected>;

const Trap = z.looseObject({
  field: z.string(),
  mustNotBe: z.array(z.union([z.string(), z.number(), z.boolean()])),
  byHand: z.boolean().default(false),
});
export type Trap = z.infer<typeof Trap>;

export const KeyEntry = z
  .object({
    file: z.string(),
    expect: z.enum(['read', 'readNothing', 'refuse', 'readOrRefuse']),
    notUnderstood: z.array(z.string()).default([]),
    traps: z.array(Trap).default([]),
    prose: z.boolean().default(false),
    ifRead: z.record(z.string(), Expected).default({}),
    ifAttachmentRead: z.record(z.string(), Expected).default({}),
  })
  .catchall(Expected);
export type KeyEntry = z.infer<typeof KeyEntry>;

export const FormsKey = z.object({ files: z.array(KeyEntry).min(1) });

const aboutTheFile = new Set([
  'file',
  'expect',
  'notUnderstood',
  'traps',
  'prose',
  'ifRead',
  'ifAttachmentRead',
  'note',
  'attachments',
  'conventions',
]);

const isFields = (value: Expected | undefined): value is ExpectedFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const joined = (first: ExpectedFields, second: ExpectedFields): ExpectedFields => {
  const result = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const before = result[name];
    result[name] =
      isFields(before) && isFields(value) && !('anyOf' in value) ? { ...before, ...value } : value;
  }
  return result;
};

/** What a file of a key holds; with what its attachment holds, where that was read too. */
export function expectedOf(entry: KeyEntry, hasAttachment: boolean): ExpectedFields {
  // Every other property of an entry is a value of the key.
  const own = Object.fromEntries(
    Object.entries(entry).filter(([name]) => !aboutTheFile.has(name)),
  ) as ExpectedFields;
  const base = joined(own, entry.ifRead);
  return hasAttachment ? joined(base, entry.ifAttachmentRead) : base;
}
