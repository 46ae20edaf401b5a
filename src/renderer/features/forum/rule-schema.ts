import { z } from 'zod';
import { ForumSettings } from '../../../shared/domain/forum.ts';

/** What a setting may hold, as its own schema says it. */
export type RuleKind =
  | { readonly kind: 'yes-no' | 'text' }
  | NumberKind
  | { readonly kind: 'choice' | 'several'; readonly values: readonly string[] }
  | { readonly kind: 'rows' | 'entries'; readonly cells: Readonly<Record<string, RuleKind>> };

export type NumberKind = {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly mayBeEmpty: boolean;
};

// A shape names its parts by zod's inner type; all of ours are made by zod itself.
const asSchema = (inner: z.core.$ZodType): z.ZodType => inner as z.ZodType;

const withoutDefault = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? withoutDefault(asSchema(schema.unwrap()))
    : schema;

/** The schema of a setting at a path such as `asb.repeat.anyCount`. */
export function schemaAt(path: string): z.ZodType {
  let schema: z.ZodType = ForumSettings;
  for (const key of path.split('.')) {
    const part = schema instanceof z.ZodObject ? schema.shape[key] : undefined;
    if (part === undefined) throw new RangeError(`No setting at ${path}`);
    schema = withoutDefault(asSchema(part));
  }
  return schema;
}

export const kindAt = (path: string): RuleKind => kindOf(schemaAt(path));

function kindOf(schema: z.ZodType): RuleKind {
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' };
  if (schema instanceof z.ZodNullable) {
    const inner = kindOf(asSchema(schema.unwrap()));
    return inner.kind === 'number' ? { ...inner, mayBeEmpty: true } : inner;
  }
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = schema;
    return {
      kind: 'number',
      least: minValue ?? 0,
      most: maxValue ?? Infinity,
      isWhole: isInt,
      mayBeEmpty: false,
    };
  }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodArray) return kindOfList(asSchema(schema.element));
  if (schema instanceof z.ZodRecord) {
    return { kind: 'entries', cells: cellsOf(asSchema(schema.valueType)) };
  }
  return { kind: 'text' };
}

const kindOfList = (element: z.ZodType): RuleKind =>
  element instanceof z.ZodEnum
    ? { kind: 'several', values: element.options.map(String) }
    : { kind: 'rows', cells: cellsOf(element) };

const cellsOf = (schema: z.ZodType): Record<string, RuleKind> =>
  schema instanceof z.ZodObject
    ? Object.fromEntries(
        Object.entries(schema.shape).map(([key, part]) => [
          key,
          kindOf(withoutDefault(asSchema(part as z.core.$ZodType))),
        ]),
      )
    : {};
