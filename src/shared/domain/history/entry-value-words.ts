import { z } from 'zod';
import { changedField, type FieldValue } from '../access/audit-changes.ts';
import { isSecret, type EntryField } from '../entries/entry-field.ts';
import { yesNoUnknownNames, YesNoUnknown } from '../yes-no-unknown.ts';

/** Names of what fields hold as ids. */
export type ValueNames = {
  /** Agencies, people, services, powers, needs and questions. */
  readonly byId: ReadonlyMap<string, string>;
  /** Of the levels of need, from 0. */
  readonly levels: readonly string[];
};

/** How one field changed, in words; `from` is where the changed part of a longer text begins. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly from: number | null;
};

const answerNames: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'dont-know': 'Not known',
  blank: 'Blank',
};

const Answered = z.object({ answer: z.string(), source: z.string() });
const Group = z.record(z.string(), z.unknown());

/** What a field of an entry held, as people say it; null for nothing. */
function valueWords(field: EntryField, value: unknown, { byId }: ValueNames): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.type) {
    case 'choice':
      return field.choices[text] ?? text;
    case 'answer':
      return yesNoUnknownNames[YesNoUnknown.safeParse(text).data ?? 'unknown'];
    case 'days':
      return text === '1' ? '1 day' : `${text} days`;
    case 'agency':
    case 'person':
    case 'service':
    case 'power':
      return byId.get(text) ?? 'Not known here any more';
    case 'day':
    case 'line':
    case 'text':
    case 'levels':
    case 'answers':
    case 'matrix':
      return text;
  }
}

/** What one part of a field in several parts held: the level of a need, the answer to a question. */
function partWords(
  field: EntryField,
  key: string,
  value: unknown,
  names: ValueNames,
): string | null {
  if (value === undefined) return null;
  const answered = Answered.safeParse(value).data;
  if (answered !== undefined) {
    const answer = answerNames[answered.answer] ?? answered.answer;
    return answered.source === '' ? answer : `${answer}, said by ${answered.source}`;
  }
  if (field.type === 'levels' && typeof value === 'number') {
    return names.levels[value] ?? String(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return names.byId.get(`${key} ${value}`) ?? value;
}

/**
 * How a field of what an entry says changed, from the JSON of what it held: one change for a value, and
 * one for each part that differs of a field in parts. None of a field that is confidential.
 */
export function contentChange(
  field: EntryField,
  { before, after }: { readonly before: FieldValue; readonly after: FieldValue },
  names: ValueNames,
): FieldChange[] {
  if (isSecret(field)) return [];
  const { label, type } = field;
  const [old, now] = [valueOf(before), valueOf(after)];
  if (type === 'levels' || type === 'answers' || type === 'matrix') {
    return partChanges(
      field,
      Group.safeParse(old).data ?? {},
      Group.safeParse(now).data ?? {},
      names,
    );
  }
  return [changeInWords(label, valueWords(field, old, names), valueWords(field, now, names))];
}

function partChanges(
  field: EntryField,
  old: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  names: ValueNames,
): FieldChange[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => {
    const before = partWords(field, key, old[key], names);
    const after = partWords(field, key, now[key], names);
    const part = names.byId.get(key) ?? (/^\d+$/.test(key) ? `question ${key}` : key);
    return before === after ? [] : [changeInWords(`${field.label}: ${part}`, before, after)];
  });
}

/** Of longer texts the changed part, as the audit tells it. */
function changeInWords(field: string, before: string | null, after: string | null): FieldChange {
  const change = changedField(field, before, after);
  if (change.length !== 4) return { field, before, after, from: null };
  const [, from, removed, inserted] = change;
  return { field, before: removed, after: inserted, from };
}

function valueOf(json: FieldValue): unknown {
  if (typeof json !== 'string') return json;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
