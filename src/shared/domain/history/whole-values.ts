import type { ChangedField, FieldValue } from '../access/audit-changes.ts';

/** What a field held before and after one change; null where it cannot be known whole. */
export type WholeChange = { readonly before: FieldValue; readonly after: FieldValue } | null;

/**
 * The whole values of each change of one field, from what it holds now: of longer texts the audit keeps
 * the changed middle alone. Changes come the latest first. Where one does not fit what came after it,
 * since an entry between them is gone, nothing is guessed.
 */
export function wholeValues(
  changesLatestFirst: readonly ChangedField[],
  now: FieldValue,
): WholeChange[] {
  let held: FieldValue | undefined = now;
  return changesLatestFirst.map((change) => {
    const whole = wholeChange(change, held);
    held = whole?.before;
    return whole;
  });
}

function wholeChange(change: ChangedField, held: FieldValue | undefined): WholeChange {
  if (change.length === 1) return null;
  if (change.length === 3) return { before: change[1], after: change[2] };
  const [, start, removed, inserted] = change;
  if (typeof held !== 'string' || !held.startsWith(inserted, start)) return null;
  return {
    before: held.slice(0, start) + removed + held.slice(start + inserted.length),
    after: held,
  };
}
