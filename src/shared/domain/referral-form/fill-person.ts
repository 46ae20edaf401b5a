import { beginsUnknown, saysNone, saysUnknown } from './blank-words.ts';
import { chosenText, readYesNo } from './form-choice.ts';
import { ageWords, readDate, type DateOf } from './form-date.ts';
import {
  fillAddress,
  fillAddressLine,
  fillPhone,
  fillPostcode,
  fillSafeContact,
} from './fill-contact.ts';
import { hasAnything, leave, newPerson, put, type Draft, type Words } from './form-draft.ts';
import { looksLikeName, readAliases, readName, untitled } from './form-name.ts';
import type { PersonField } from './person-labels.ts';
import { isKnownLabel, isListedLabel } from './read-label.ts';
import type { FormPerson, Said } from './read-form.ts';

type TextField = {
  [K in keyof FormPerson]: FormPerson[K] extends Said<string> | null ? K : never;
}[keyof FormPerson];

const isNamePart = (field: PersonField): boolean =>
  field === 'fullName' || field === 'firstName' || field === 'surname';

/** Fills one field of a victim or perpetrator from the words beside its label. */
export function fillPerson(
  draft: Draft,
  person: FormPerson,
  field: PersonField,
  words: Words,
): void {
  const text = chosenText(words.said);
  const isUnclear = draft.isAfterSeveral && draft.form.perpetrators.includes(person);
  if (isUnclear && !isNamePart(field)) return leave(draft, words.label, text, 'notSure');
  if (/^yes, no\b/i.test(text)) return leave(draft, words.label, text, 'notSure');
  if (field === 'confidentialAddress' || field === 'interpreter') {
    return fillYesNo(draft, person, field, words);
  }
  if (text === '') return;
  switch (field) {
    case 'fullName':
      return fillName(draft, person, { ...words, said: text });
    case 'firstName':
    case 'surname':
      return fillNamePart(draft, person, field, { ...words, said: text });
    case 'aliases':
      return fillAliases(draft, person, { ...words, said: text });
    case 'dateOfBirth':
    case 'age':
      return fillBirth(draft, person, { ...words, said: text }, 'adult');
    case 'address':
      // Where somebody lived before is no place to find them.
      if (draft.form.perpetrators.includes(person) || !/\b(last|former|old)\b/i.test(words.label))
        return fillAddress(draft, person, { ...words, said: text });
      return leave(draft, words.label, text, 'notSure');
    case 'addressMore':
      return fillAddressLine(draft, person, { ...words, said: text });
    case 'postcode':
      return fillPostcode(draft, person, { ...words, said: text });
    case 'phone':
      return fillPhone(draft, person, { ...words, said: text });
    case 'safeContact':
      return fillSafeContact(draft, person, { ...words, said: text });
    case 'gender':
    case 'ethnicity':
    case 'disability':
    case 'language':
    case 'relationship':
      return fillText(draft, person, field, { ...words, said: text });
    case 'email':
    case 'school':
    case 'expectedDate':
      return leave(draft, words.label, words.said, 'noField');
  }
}

function fillText(draft: Draft, person: FormPerson, field: TextField, words: Words): void {
  const isNone = field !== 'disability' && saysNone(words.said);
  if (saysUnknown(words.said) || beginsUnknown(words.said) || isNone)
    return leave(draft, words.label, words.said, 'notReadable');
  put(draft, person, field, words.said.replace(/\n/g, ' '), words);
}

/** "Interpreter needed" says what "needed" says. */
const anInterpreter =
  /^\s*(an? )?((tele)?phone |face.to.face |sign language |bsl )?(interpreter|translator) (is |will be )?(?=\p{L})/iu;

function fillYesNo(
  draft: Draft,
  person: FormPerson,
  field: 'confidentialAddress' | 'interpreter',
  words: Words,
): void {
  const { value, remark } = readYesNo(words.said.replace(anInterpreter, ''));
  if (value === undefined) return leave(draft, words.label, chosenText(words.said), 'notReadable');
  put(draft, person, field, value, words);
  leave(draft, words.label, remark, 'noField');
}

/** Words for people whom nobody could name. */
const tellsOfUnnamed =
  /\b(unknown|unidentified|not named|youths?|group|gang|males?|females?|men|women|boys|girls|children|teenagers|visitors|others|various|several)\b/i;

/** Starts the next person where a name comes for one who has a name already. */
function fillName(draft: Draft, person: FormPerson, words: Words): void {
  const name = isListedLabel(words.said.replace(/\([^)]*\)/g, ' '))
    ? undefined
    : (readName(words.said) ?? nameBefore(draft, person, words));
  if (name === undefined) {
    const isPerpetrator =
      draft.form.perpetrators.includes(person) || draft.section.role === 'perpetrator';
    if (
      draft.caseType === 'asbrac' &&
      isPerpetrator &&
      !saysUnknown(words.said) &&
      tellsOfUnnamed.test(words.said) &&
      draft.form.unknownPerpetrators === null
    ) {
      draft.form.unknownPerpetrators = { value: words.said, said: words.said, label: words.label };
      return;
    }
    return leave(draft, words.label, words.said, 'notReadable');
  }
  if (name.firstName !== '') put(draft, person, 'firstName', name.firstName, words);
  if (name.surname !== '') put(draft, person, 'surname', name.surname, words);
  for (const alias of name.aliases) addAlias(person, alias, words);
  const isRelation =
    /^(the )?(ex|former|step|grand|half)?[\s-]?(husband|wife|partner|son|daughter|mother|father|brother|sister|boyfriend|girlfriend|neighbour|parent|in-law)\b/i;
  if (isRelation.test(name.remark)) put(draft, person, 'relationship', name.remark, words);
  else if (/\d/.test(name.remark))
    fillBirth(draft, person, { label: words.label, said: name.remark }, 'adult');
  else leave(draft, words.label, name.remark, 'noField');
}

/** "Jane Smith, 01/02/1980, of no fixed abode": the name is what stands before the first comma or date. */
function nameBefore(
  draft: Draft,
  person: FormPerson,
  { label, said }: Words,
): ReturnType<typeof readName> {
  const at = said.search(/,|\n|\b(?:dob\b|d\.o\.b|born\b)|(?<![\d/.-])\d{1,2}[/.-]\d/i);
  const head = said.slice(0, Math.max(at, 0));
  const name =
    head.trim().split(/\s+/).length > 1 ? readName(head.replace(/[\s(–-]+$/, '')) : undefined;
  if (name === undefined) return undefined;
  const rest = said.slice(at).replace(/^[\s,]+/, '');
  const born = readDate(rest, 'adult', draft.today);
  if (born !== undefined && person.dateOfBirth === null)
    put(draft, person, 'dateOfBirth', born.value, { said: rest, label });
  leave(draft, label, rest, 'noField');
  return name;
}

function fillNamePart(
  draft: Draft,
  person: FormPerson,
  field: 'firstName' | 'surname',
  words: Words,
): void {
  const bare = untitled(
    words.said
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const inBrackets = /\(([^)]*)\)/.exec(words.said)?.[1] ?? '';
  if (!looksLikeName(bare) || isKnownLabel(bare))
    return leave(draft, words.label, words.said, 'notReadable');
  put(draft, person, field, bare, words);
  if (inBrackets === '') return;
  const { names } = readAliases(inBrackets.replace(/^n[ée]e\s+/i, ''));
  if (names.length > 0 && /^(n[ée]e|formerly|aka|known as|maiden|previously)/i.test(inBrackets))
    for (const name of names) addAlias(person, name, words);
  else leave(draft, words.label, inBrackets, 'noField');
}

const addAlias = (person: FormPerson, value: string, { said, label }: Words): void => {
  if (!person.aliases.some((one) => one.value === value))
    person.aliases.push({ value, said, label });
};

function fillAliases(draft: Draft, person: FormPerson, words: Words): void {
  if (saysNone(words.said)) return;
  if (saysUnknown(words.said)) return leave(draft, words.label, words.said, 'notReadable');
  const { names, rest } = readAliases(words.said);
  for (const name of names) addAlias(person, name, words);
  leave(draft, words.label, rest.join('; '), 'notReadable');
}

type Born = Pick<FormPerson, 'dateOfBirth' | 'dateOfBirthText'> & {
  ageText?: Said<string> | null;
  age?: Said<string> | null;
};

/** A date of birth, or the age or other words that stand in its place and never become a date. */
export function fillBirth(draft: Draft, person: Born, words: Words, of: DateOf): void {
  const read = readDate(words.said, of, draft.today);
  if (read !== undefined) {
    put(draft, person, 'dateOfBirth', read.value, words);
    const rest = read.rest
      .replace(ageWords(read.rest) || '\u0000', '')
      .replace(/^[\s(),;:–-]+|[\s(),;:–-]+$/g, '');
    return leave(
      draft,
      words.label,
      /^(dob|d\.o\.b\.?|born|aged?|age|yrs?|years)?$/i.test(rest) ? '' : read.rest,
      'noField',
    );
  }
  leave(draft, words.label, words.said, 'notReadable');
  const age = ageWords(words.said);
  const isDateLike = /\d[/.-]\d/.test(words.said.replace(/^\D{0,12}\d{2}-\d{2}\D{0,12}$/, ''));
  if (age !== '' && !isDateLike) {
    if (of === 'child') put(draft, person as { age: Said<string> | null }, 'age', age, words);
    else put(draft, person as { ageText: Said<string> | null }, 'ageText', age, words);
  } else if (!saysUnknown(words.said) && /\d/.test(words.said)) {
    put(draft, person, 'dateOfBirthText', words.said, words);
  }
}

/** The person whom a label is about, made when nobody of the kind was named before. */
export function personFor(
  draft: Draft,
  role: 'victim' | 'perpetrator',
  number: number,
): FormPerson {
  const { form } = draft;
  if (role === 'victim') return number < 2 ? form.victim : memberAt(form.otherVictims, number - 2);
  if (number > 0) {
    draft.perpetrator = number - 1;
    draft.isAfterSeveral = false;
  }
  if (draft.perpetrator < 0) draft.perpetrator = 0;
  return memberAt(form.perpetrators, draft.perpetrator);
}

function memberAt(people: FormPerson[], index: number): FormPerson {
  while (people.length <= Math.min(index, 9)) people.push(newPerson());
  return people[Math.min(index, 9)] ?? newPerson();
}

/** Makes room for the next perpetrator, unless nothing is known of the one before yet. */
export function nextPerpetrator(draft: Draft): void {
  const current = draft.form.perpetrators[draft.perpetrator];
  if (current !== undefined && hasAnything(current)) draft.perpetrator += 1;
}
