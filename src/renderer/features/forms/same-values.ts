/**
 * Whether a part of the form would look the same: it shows only these fields of all that is typed.
 * Without it every part would be drawn again for every letter.
 */
export const sameValues =
  <Field extends string>(fields: readonly Field[]) =>
  <P extends { readonly values: Readonly<Record<Field, unknown>> }>(before: P, after: P): boolean =>
    fields.every((field) => before.values[field] === after.values[field]) &&
    (Object.keys(after) as (keyof P)[]).every(
      (prop) => prop === 'values' || before[prop] === after[prop],
    );
