import { headingKey } from '../heading-key.ts';
import { withoutGuidance } from './guidance-words.ts';
import { looseField } from './loose-labels.ts';
import { labelWords, type LabelField } from './label-words.ts';
import { isAnyWorker, readRole, roleWords, type Role } from './label-roles.ts';

const smallWords =
  /\b(the|of|a|an|is|are|was|were|be|been|being|their|his|her|hers|them|him|she|he|they|it|its|this|that|please|has|have|does|do|did|current|any|will|would|you|i|we|also|there|if known|in full|state|provide|give|enter|alleged|s)\b/g;

/** How questions begin, where the rest of them is a label. */
const questionLead =
  /^(whats|what|which|please (give|list|state|tell us)|tell us|give|on what|who|can you (give|tell us))\s+(is |are |was |were |best )?/;

const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();
const withoutSmallWords = (key: string): string => squeeze(key.replace(smallWords, ' '));
/** Also without the number that tells one person of a role from the next: "Child 1 name". */
const withoutRoles = (key: string): string => {
  const rest = key.replace(roleWords, ' ');
  return withoutSmallWords(rest === key ? rest : rest.replace(/(^|\s)(no )?[1-9](?=\s|$)/g, ' '));
};

const byWords = new Map<string, LabelField>();
for (const [field, labels] of Object.entries(labelWords)) {
  for (const label of labels) {
    for (const key of [label, withoutSmallWords(label)]) {
      // The table's keys are the fields themselves.
      if (key !== '' && !byWords.has(key)) byWords.set(key, field as LabelField);
    }
  }
}

/** A label without the number of its row or section: "2.1 Surname", "Q3) Address", "a. Name". */
export const withoutNumber = (label: string): string =>
  label
    .replace(/\((e?s)\)/gi, '$1')
    .replace(
      /^\s*(?:(?:section|part|box|step|page|rhan)\s+(?:\w{1,5})(?:\s+of\s+\d+)?\b\s*[:.)–—-]?\s*|q?\d{1,2}(?:\.\d{1,2})*[.)]?[a-z]?\)?\s+(?!or\b|ticks?\b|yes\b|months?\b|and\b|more\b|plus\b)|\(?[a-z]\)\s*|[a-z][.]\s+|[ivx]+[.)]\s+|[•·▪*-]\s+)/i,
      '',
    )
    .trim();

/** The answers that a label offers: "Is she aware? Y/N", "Repeat (yes / no / not known)". */
const offered =
  /[\s(–-]{1,6}(?:please (?:tick|circle|delete) )?\b(?:y|yes)\s?\/\s?(?:n|no)(?:\s?\/\s?[\p{L}'’/ ]{1,14})?\b\s*\)?(?=[\s?:.*]*$|, )/iu;

/** A label without what it gives as examples: "Relationship (e.g. spouse, neighbour)". */
export const withoutExample = (label: string): string =>
  withoutGuidance(label)
    .replace(offered, '')
    .replace(/\((?:e\.?g\b|such as|like|for example|i\.?e\b)[^)]*\)/gi, ' ')
    .replace(/\n *(?:e\.?g\b|such as|like|for example|day ?\/).*$/is, '');

export type LabelReading = {
  readonly role: Role | null;
  /** Which of several people of the role, from 1; 0 when the label does not say. */
  readonly number: number;
  readonly fields: readonly LabelField[];
};

/** What one part of a label asks for; a name where it is nothing but whom it is about. */
function fieldOf(part: string, isLoose: boolean): LabelField | undefined {
  const bare = part.replace(/\([^)]*\)/g, ' ');
  for (const text of bare === part ? [part] : [part, bare]) {
    const key = headingKey(text).replace(/\bthis (person|individual) ?s\b ?/g, '');
    const exact =
      byWords.get(withoutSmallWords(key)) ??
      byWords.get(withoutRoles(key)) ??
      byWords.get(withoutRoles(key.replace(/\d+$/, ' '))) ??
      byQuestion(key);
    if (exact !== undefined) return exact;
    const isRoleAlone =
      key !== '' &&
      withoutRoles(key)
        .replace(/\b(main|first|second|third|details|no|\d)\b/g, '')
        .replace(readRole(key).role === 'child' ? inHome : '\u0000', '')
        .trim() === '';
    if (isRoleAlone && roleIn(key)) return 'fullName';
  }
  return isLoose
    ? (looseField(withoutRoles(headingKey(part))) ??
        looseField(withoutSmallWords(headingKey(part))))
    : undefined;
}

/** "What is the patient’s full name?" asks for what "full name" asks for. */
function byQuestion(key: string): LabelField | undefined {
  const rest = key.replace(questionLead, '');
  if (rest === key || rest === '') return undefined;
  return byWords.get(withoutSmallWords(rest)) ?? byWords.get(withoutRoles(rest));
}

/** The people of a role who share a home, as the headings of their part say it. */
const inHome =
  /\b(in|living|within|at|home|house|household|family|property|involved|list|list all|all|each|add|rows?|needed|please|and|who|live|there)\b/g;

const roleIn = (key: string): boolean => new RegExp(roleWords.source).test(key);

/** "Last incident: details" asks for what "details of last incident" asks for. */
function byPart(label: string): LabelField | undefined {
  const [, whole = '', part = ''] = /^([^:–]{3,40})(?::| –| -) ?([^:–]{3,30})$/.exec(label) ?? [];
  return part === '' ? undefined : fieldOf(`${part} ${whole}`, false);
}

const goesOnAsking = /^\W*(when|how|why|where|what (times?|way)|which days?)\W*$/i;

function fieldsOf(label: string): LabelField[] {
  const whole = fieldOf(label, false) ?? byPart(label);
  if (whole !== undefined) return [whole];
  const parts = label
    .split(/\s*[/&+\n]\s*|,\s+(?:and\s+|or\s+)?|\s+(?:and|or|neu)\s+|\?\s+/i)
    // "Can we ring? When?" goes on with what was asked.
    .filter((part, place) => headingKey(part) !== '' && !(place > 0 && goesOnAsking.test(part)));
  const [asked = '', ...others] = parts;
  if (others.length === 0 && asked.length < label.trim().length - 3) return fieldsOf(asked);
  const found = parts.map((part) => fieldOf(part, false));
  const fields = wholeQuestion(label) ?? [...new Set(found.filter((field) => field !== undefined))];
  const unmatched = parts.filter(
    (part, index) => found[index] === undefined && !jobParts.test(headingKey(part)),
  );
  const isSplitBySlash = label.split(/\s*[/\n]\s*/).length >= parts.length;
  const isClear = unmatched.length === 0 || (isSplitBySlash && unmatched.every(isShort));
  if (parts.length > 1 && fields.length > 0 && isClear) return fields;
  const loose = fieldOf(label, true);
  return loose === undefined ? [] : [loose];
}

/** "When and how is it safe to call?" is one question. */
const wholeQuestion = (label: string): LabelField[] | undefined => {
  if (!/^\s*(when|how|where)( and |\/| or )(when|how|where)\b/i.test(label)) return undefined;
  const field = fieldOf(label, true);
  return field === undefined ? undefined : [field];
};

/** What is asked for beside a name, and said with it. */
const jobParts =
  /^(job |official )?(titles?|rank|role|position|designation|job|post|grade|collar (no|number)|profession|occupation|job role)( held)?$/;

const isShort = (part: string): boolean => part.split(/\s+/).length <= 4;

const mostLetters = 160;

/** "Person 2 – first name": one of the people of the part. */
const numberedPerson =
  /^(?:person|individual|adult|party) ?(?:no\.? ?|number ?)?([1-9])\b(?:\s*[-–—:.]\s*|\s+|$)(.*)$/i;

/** What a label of a form asks for, and about whom; no fields where it is not known. */
export function readLabel(label: string): LabelReading {
  // Before any pattern, which would look for its end through the whole of a long text.
  if (label.length > mostLetters * 2) return { role: null, number: 0, fields: [] };
  const text = withoutNumber(withoutExample(label).replace(/[:?*.,;\s]+$/, '')).replace(
    /[:?]\s*(?=$|\/)/g,
    ' ',
  );
  // No label has a day, a number to ring or three sentences in it.
  const isAnswered =
    /[☒☐]|(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2}|(?:\d[\s-]?){9}|\S@\S|\p{L}{3}\. \p{Lu}[^.]{3,}\. \p{Lu}/u.test(
      text,
    );
  if (!/\p{L}/u.test(text) || text.length > mostLetters || isAnswered)
    return { role: null, number: 0, fields: [] };
  const numbered = numberedPerson.exec(text);
  if (numbered !== null) {
    const rest = numbered[2] ?? '';
    const fields = rest === '' ? (['fullName'] as const) : fieldsOf(rest);
    if (fields.length > 0) return { role: null, number: Number(numbered[1]), fields };
  }
  const { role, number } = readRole(text);
  if (isOfPlace(text)) return { role: 'other', number: 0, fields: [] };
  if (role === 'other') return { role, number, fields: [] };
  const fields = isAnyWorker(text) ? (['fullName'] as const) : fieldsOf(text);
  // "Officer defined ethnicity" is not about the officer.
  const isItsOwn = byWords.has(withoutSmallWords(headingKey(text)));
  const isPersons = fields[0] === 'ethnicity' || fields[0] === 'gender';
  return (isItsOwn || isPersons) && role === 'referrer' && fields[0] !== 'fullName'
    ? { role: null, number: 0, fields }
    : { role, number, fields };
}

/** "Post code of place": of no person. */
const isOfPlace = (label: string): boolean =>
  /\b(address|post ?code|owner|manager|landlord|contact)( and post ?code)? (of|for) (the |this )?(place|location|site|premises|area|scene|venue|hot ?spot|building|block|estate)\b|\b(place|location|site|premises|scene|venue|hot ?spot|building) (address|post ?code)\b/.test(
    headingKey(label),
  );

/** Whether a label is one of the lists, and not only has words that are enough. */
export const isListedLabel = (label: string): boolean =>
  isKnownLabel(label) &&
  fieldOf(withoutNumber(label.replace(/[:?*.,;\s]+$/, '')), false) !== undefined;

export const isKnownLabel = (label: string): boolean => readLabel(label).fields.length > 0;
