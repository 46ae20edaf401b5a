import type { FormPerson, ReadForm } from '../src/shared/domain/referral-form/read-form.ts';
import type { Expected, ExpectedFields, Trap } from './form-key.ts';

export type Verdict = 'right' | 'wrong' | 'missed' | 'invented' | 'empty' | 'left';
export type FieldScore = {
  readonly field: string;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly read: string;
};

type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

/** A form that was read, in the words of a key: values without the place where they stood. */
export function plainForm(form: ReadForm): { [name: string]: Plain } {
  const plain = valuesOf({ ...form, notUnderstood: [] }) as { [name: string]: Plain };
  const { dash } = form;
  const counted = dash?.counted ?? null;
  return {
    ...plain,
    caseType: form.caseType?.toUpperCase() ?? null,
    dash: dash && {
      tool: dash.tool,
      questions: counted?.questions ?? null,
      yes: counted?.yes ?? dash.statedScore?.value ?? null,
      no: counted?.no ?? null,
      dontKnow: counted?.dontKnow ?? null,
      blank: counted?.blank ?? null,
      statedScore: dash.statedScore?.value ?? null,
      answers: dash.answers,
    },
    matrix: form.matrix && {
      ...(valuesOf(form.matrix) as object),
      questions: form.matrix.answers.length === 0 ? null : form.matrix.answers.length,
    },
  };
}

function valuesOf(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(valuesOf);
  if (typeof value !== 'object' || value === null) return value as Plain;
  if ('value' in value && 'said' in value) return value.value as Plain;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, valuesOf(one)]));
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi;
const title = /^(mr|mrs|miss|ms|mx|dr|sr|sir)\.?\s+/i;

/** A text without what does not count: capitals, spaces, kinds of apostrophe; by its field, more. */
function normal(text: string, field: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  if (/phone$/i.test(field)) return plain.replace(/\D/g, '');
  if (/postcode$/i.test(field)) return plain.replace(/\s/g, '');
  if (/address$/i.test(field))
    return plain
      .replace(postcode, '')
      .replace(/[,\s]+/g, ' ')
      .trim();
  return /name$/i.test(field) ? plain.replace(title, '') : plain;
}

const shown = (value: Plain | Expected | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

function matches(expected: Expected, read: Plain, field: string): boolean {
  if (expected === null || read === null) return expected === read;
  if (Array.isArray(expected) && expected.length === 0) return isEmpty(read);
  if (
    typeof expected === 'object' &&
    !Array.isArray(expected) &&
    typeof expected['contains'] === 'string'
  ) {
    return normal(shown(read), field).includes(normal(expected['contains'], field));
  }
  if (typeof expected === 'string' && typeof read === 'string')
    return normal(expected, field) === normal(read, field);
  return expected === read;
}

const choicesOf = (expected: Expected): Expected[] =>
  typeof expected === 'object' &&
  expected !== null &&
  !Array.isArray(expected) &&
  Array.isArray(expected['anyOf'])
    ? expected['anyOf']
    : [expected];

const isEmpty = (value: Plain): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty));

function scoreValue(field: string, expected: Expected, read: Plain, isProse: boolean): FieldScore {
  const choices = choicesOf(expected);
  const score = (verdict: Verdict): FieldScore => ({
    field,
    verdict,
    expected: shown(expected),
    read: shown(read),
  });
  const says = choices.some((choice) => choice !== null);
  if (choices.some((choice) => matches(choice, read, field)))
    return score(read === null ? 'empty' : 'right');
  if (read === null) {
    // In a list where others are ticked, an empty box may be left unread.
    if (choices.includes(false)) return score('right');
    return score(isProse ? 'left' : 'missed');
  }
  return score(says ? 'wrong' : 'invented');
}

/** A list of texts in any order: other names, places. */
function scoreTexts(
  field: string,
  expected: Expected[],
  read: Plain[],
  isProse: boolean,
): FieldScore[] {
  const left = read.map(shown);
  const scores = expected.map((one): FieldScore => {
    const at = left.findIndex((text) => normal(text, 'name').includes(normal(shown(one), 'name')));
    const [found = null] = at < 0 ? [] : left.splice(at, 1);
    return {
      field,
      verdict: found === null ? (isProse ? 'left' : 'missed') : 'right',
      expected: shown(one),
      read: found ?? '',
    };
  });
  return [
    ...scores,
    ...left.map((text): FieldScore => ({ field, verdict: 'invented', expected: '', read: text })),
  ];
}

function scoreList(
  field: string,
  expected: Expected[],
  read: Plain[],
  isProse: boolean,
): FieldScore[] {
  const isTexts = [...expected, ...read].every((one) => typeof one === 'string');
  if (isTexts) return scoreTexts(field, expected, read, isProse);
  const scores = expected.flatMap((one, index) =>
    scoreField(`${field}[${index}]`, one, read[index] ?? null, isProse),
  );
  const extra = read.slice(expected.length).map((one, index): FieldScore => ({
    field: `${field}[${expected.length + index}]`,
    verdict: 'invented',
    expected: '',
    read: shown(one),
  }));
  return [...scores, ...extra];
}

function scoreField(
  field: string,
  expected: Expected,
  read: Plain,
  isProse: boolean,
): FieldScore[] {
  if (Array.isArray(expected))
    return scoreList(field, expected, Array.isArray(read) ? read : [], isProse);
  const isFields =
    typeof expected === 'object' &&
    expected !== null &&
    !('anyOf' in expected) &&
    !('contains' in expected);
  if (isFields) return scoreForm(expected, read, isProse, `${field}.`);
  const isAnyEmpty = choicesOf(expected).includes(null) && isEmpty(read);
  if (expected === null && typeof read === 'object' && read !== null && !Array.isArray(read)) {
    return [
      {
        field,
        verdict: isEmpty(read) ? 'empty' : 'invented',
        expected: '',
        read: isEmpty(read) ? '' : shown(read),
      },
    ];
  }
  return [scoreValue(field, expected, isAnyEmpty ? null : read, isProse)];
}

/** Judges every field that a key names against what was read. */
export function scoreForm(
  expected: ExpectedFields,
  read: Plain,
  isProse: boolean,
  before = '',
): FieldScore[] {
  const fields = typeof read === 'object' && read !== null && !Array.isArray(read) ? read : {};
  return Object.entries(expected).flatMap(([name, value]) =>
    scoreField(`${before}${name}`, value, fields[name] ?? null, isProse),
  );
}

/** Every value at a path of a key, such as `perpetrators[1].dateOfBirth`, `children.length` or `*`. */
function valuesAt(read: Plain, path: string): Plain[] {
  if (path === '*') return leavesOf(read);
  const found = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<Plain>((value, part) => {
      if (Array.isArray(value))
        return part === 'length' ? value.length : (value[Number(part)] ?? null);
      return typeof value === 'object' && value !== null ? (value[part] ?? null) : null;
    }, read);
  return Array.isArray(found) ? leavesOf(found) : [found];
}

const leavesOf = (value: Plain): Plain[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

/** The traps of a key that a form fell into. */
export function trapsHit(traps: readonly Trap[], read: Plain): string[] {
  return traps
    .filter(({ byHand }) => !byHand)
    .flatMap(({ field, mustNotBe }) => {
      const values = valuesAt(read, field).filter((value) => value !== null);
      const hit = mustNotBe.find((bad) => values.some((value) => isTrapped(value, bad, field)));
      return hit === undefined ? [] : [`${field}: ${String(hit)}`];
    });
}

function isTrapped(value: Plain, bad: string | number | boolean, field: string): boolean {
  if (typeof value !== 'string' || typeof bad !== 'string') return value === bad;
  if (normal(value, field) === normal(bad, field)) return true;
  return field === '*' && bad.length > 7 && value.includes(bad);
}

/** Whether the person importing sees a passage: most of its words stand together in one entry. */
export function isShown(passage: string, form: ReadForm): boolean {
  const words = wordsOf(passage);
  const entries = form.notUnderstood.map(({ label, said }) => new Set(wordsOf(`${label} ${said}`)));
  const share = (entry: ReadonlySet<string>): number =>
    words.filter((word) => entry.has(word)).length / words.length;
  return entries.some((entry) => share(entry) >= 0.5);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.filter((word) => word.length > 1) ?? [];

export const isNamed = (person: FormPerson): boolean =>
  person.surname !== null || person.firstName !== null;
