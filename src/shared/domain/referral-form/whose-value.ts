import { headingKey } from '../heading-key.ts';
import { isAnyWorker } from './label-roles.ts';
import { chosenText } from './form-choice.ts';
import { leave, type Draft, type Words } from './form-draft.ts';
import { looksLikeName, readName } from './form-name.ts';
import type { PersonField } from './person-labels.ts';

/** "Worker: Jo Smith" below somebody's details is who works with them, and need not be who refers. */
export const isStrangeWorker = (draft: Draft, label: string): boolean =>
  isAnyWorker(label) && draft.section.role !== 'referrer';

/** What has two capitalised words for an answer and is nobody’s name. */
const noPersons =
  /\b(religion|faith|nationality|status|orientation|town|city|country|marital|occupation|job|employ\w*|tenure|title|ward|area|vehicle|type|health|medical|place|background|form|agency|landlord type|benefits?)\b/;

/** "Deputy when away: Neil Garside": somebody is named under a label that nobody foresaw. */
export function namesStranger(label: string, text: string): boolean {
  const name = text.split(/[,(\d]/)[0]?.trim() ?? '';
  const words = name.split(/\s+/);
  const isName = words.length > 1 && words.length < 4 && looksLikeName(name);
  return (
    isName && words.every((word) => /^\p{Lu}/u.test(word)) && !noPersons.test(headingKey(label))
  );
}

/** Whoever knows somebody through their work has no relationship to them that a form asks for. */
export const isProfessional = (label: string): boolean =>
  /\b(gps?|g p|doctor|surgery|practice|workers?|visitor|midwife|nurse|landlord|solicitor|officer|manager|school|idva|isva|coordinator|agency|agencies|consultant|dentist|deputy|supervisor)\b/.test(
    headingKey(label),
  );

export const isPersonHeading = ({ heading }: Draft): boolean =>
  heading.role === 'victim' || heading.role === 'perpetrator' || heading.role === 'child';

/** What nobody is asked about who refers. */
const neverAsked: ReadonlySet<PersonField> = new Set([
  'dateOfBirth',
  'age',
  'gender',
  'ethnicity',
  'disability',
  'relationship',
  'aliases',
  'safeContact',
  'interpreter',
  'confidentialAddress',
]);

/**
 * "About you" with a date of birth is about whoever asks for help for themselves, and not about a
 * worker; without an agency the name above it is nobody’s until somebody says whose.
 */
export function doubtReferrer(draft: Draft, field: PersonField): void {
  const { referrer } = draft.form;
  if (draft.section.role !== 'referrer' || !neverAsked.has(field) || referrer.agency !== null)
    return;
  for (const key of ['name', 'phone', 'email'] as const) {
    const held = referrer[key];
    if (held === null) continue;
    referrer[key] = null;
    leave(draft, held.label, held.said, 'notSure');
  }
}

const isNameField = (field: PersonField): boolean =>
  field === 'fullName' || field === 'firstName' || field === 'surname';

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase().trim(), other.toLowerCase().trim()];
  return a === b || a.includes(b) || b.includes(a);
};

/**
 * Whether a label that does not say whose it is asks for what this person has been asked already, or
 * never would be: then another person’s part has begun without a heading that was understood.
 */
export function isNextPerson(draft: Draft, field: PersonField, words: Words): boolean {
  const said = chosenText(words.said);
  if (said === '') return false;
  const { role, number } = draft.section;
  if (role === 'referrer') {
    const name = draft.form.referrer.name?.value;
    const isWhole = name?.includes(' ') === true && !isSame(name, said);
    return neverAsked.has(field) || (isNameField(field) && isWhole);
  }
  if (role !== 'victim' || number > 1 || !isNameField(field)) return false;
  const { firstName, surname } = draft.form.victim;
  if (field === 'firstName') return firstName !== null && !isSame(firstName.value, said);
  if (field === 'surname') return surname !== null && !isSame(surname.value, said);
  const name = readName(said);
  const known = [firstName, surname].filter((part) => part !== null);
  return name !== undefined && known.length > 0 && !known.some(({ value }) => isSame(said, value));
}
