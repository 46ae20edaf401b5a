import { z } from 'zod';

/** What a field of a row can hold in the store. */
const Value = z.union([z.string(), z.number(), z.null()]);
export type FieldValue = z.infer<typeof Value>;

/**
 * `[field]` where only the name is kept, since the value is confidential; `[field, before, after]`; and
 * for a longer text its changed middle alone: `[field, start, removed, inserted]`.
 */
const ChangedField = z.union([
  z.tuple([z.string()]),
  z.tuple([z.string(), Value, Value]),
  z.tuple([z.string(), z.int().min(0), z.string(), z.string()]),
]);
export type ChangedField = z.infer<typeof ChangedField>;

/** A row by its table and id, with what became of it. */
const ChangedRow = z.tuple([
  z.string(),
  z.string(),
  z.union([z.array(ChangedField), z.enum(['added', 'removed'])]),
]);
export type ChangedRow = z.infer<typeof ChangedRow>;

/** What one change did, as its audit entry keeps it in JSON. */
export const AuditChanges = z.strictObject({
  rows: z.array(ChangedRow),
  /** Rows that were changed besides and are not told one by one. */
  more: z.int().min(1).optional(),
});
export type AuditChanges = z.infer<typeof AuditChanges>;

/** Texts up to here are kept whole, so that they can be read without their record. */
const wholeText = 40;

/** How a field changed, in as few words as let the change be told and taken back. */
export function changedField(name: string, before: FieldValue, after: FieldValue): ChangedField {
  if (typeof before !== 'string' || typeof after !== 'string') return [name, before, after];
  if (before.length <= wholeText && after.length <= wholeText) return [name, before, after];
  const shorter = Math.min(before.length, after.length);
  const start = sameUntil(shorter, (index) => [before.charCodeAt(index), after.charCodeAt(index)]);
  const end = sameUntil(shorter - start, (index) => [
    before.charCodeAt(before.length - 1 - index),
    after.charCodeAt(after.length - 1 - index),
  ]);
  return [
    name,
    start,
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
}

/** How many characters are the same; half a character outside the basic plane is never counted. */
function sameUntil(limit: number, pairAt: (index: number) => readonly [number, number]): number {
  let count = 0;
  for (; count < limit; count += 1) {
    const [one, other] = pairAt(count);
    if (one !== other) break;
  }
  while (count > 0 && isSurrogate(pairAt(count - 1)[0])) count -= 1;
  return count;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The groups of an object in JSON that differ, each as a field of its own: `settings.repeat`. */
export function changedGroups(name: string, before: string, after: string): ChangedField[] {
  const [old, now] = [groupsOf(before), groupsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((group) => old.get(group) !== now.get(group))
    .map((group) =>
      changedField(`${name}.${group}`, old.get(group) ?? null, now.get(group) ?? null),
    );
}

const groupsOf = (json: string): Map<string, string> =>
  new Map(
    Object.entries(z.record(z.string(), z.unknown()).parse(JSON.parse(json))).map(
      ([group, value]) => [group, JSON.stringify(value)],
    ),
  );
