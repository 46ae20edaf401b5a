import { deniesChildren, filledIn, saysNone, saysUnknown } from './blank-words.ts';
import { chosenText } from './form-choice.ts';
import { ageWords, findDates, readDate, saysDue } from './form-date.ts';
import { leave, newChild, put, type Draft, type Words } from './form-draft.ts';
import { looksLikeName, readName } from './form-name.ts';
import { fillBirth } from './fill-person.ts';
import type { PersonField } from './person-labels.ts';
import { readLabel } from './read-label.ts';
import type { FormChild } from './read-form.ts';

/** Parts with the child before: the next field is of another. */
export const nextChild = (draft: Draft): void => {
  draft.child = null;
};

function childFor(draft: Draft, number: number): FormChild {
  const known = number > 0 ? draft.childByNumber.get(number) : draft.child;
  if (known !== undefined && known !== null) return known;
  const child = newChild();
  draft.form.children.push(child);
  if (number > 0) draft.childByNumber.set(number, child);
  draft.child = child;
  return child;
}

const isUnborn = (text: string): boolean => /^\W*(unborn|un-born|baby due|heb ei eni)/i.test(text);

/** A child in each line of what was asked together: names, dates of birth and schools. */
export function fillChildList(draft: Draft, { label, said }: Words): void {
  for (const line of chosenText(said).split('\n'))
    if (line.trim() !== '') fillChildField(draft, 'fullName', 0, { label, said: line });
}

/** Fills one field of a child; `number` where the label says which, and 0 for the one spoken of. */
export function fillChildField(
  draft: Draft,
  field: PersonField,
  number: number,
  words: Words,
): void {
  const text = chosenText(words.said);
  if (text === '') return;
  if (field === 'fullName' || field === 'firstName' || field === 'surname')
    return fillChildName(draft, field, number, { ...words, said: text });
  const hasChild = number > 0 ? draft.childByNumber.has(number) : draft.child !== null;
  if (!hasChild) return leave(draft, words.label, text, 'notSure');
  fillChildFact(draft, childFor(draft, number), field, { ...words, said: text });
}

function fillChildName(
  draft: Draft,
  field: 'fullName' | 'firstName' | 'surname',
  number: number,
  words: Words,
): void {
  if (deniesChildren(words.said)) return leave(draft, words.label, words.said, 'noField');
  const lines = words.said.split('\n').filter((line) => line.trim() !== '');
  if (number === 0 && lines.length > 1 && lines.every(isListed)) {
    for (const said of lines) fillListedChild(draft, 0, { ...words, said });
    return;
  }
  if (isListed(words.said)) return fillListedChild(draft, number, words);
  if (namesSeveral(words.said)) return leave(draft, words.label, words.said, 'notSure');
  const isName =
    isUnborn(words.said) || looksLikeName(words.said.replace(/\([^)]*\)/g, ' ').trim());
  if (!isName || saysNone(words.said) || saysUnknown(words.said)) {
    return leave(draft, words.label, words.said, saysNone(words.said) ? 'noField' : 'notReadable');
  }
  const hasSurnameOnly =
    field === 'firstName' && readLabel(draft.child?.name?.label ?? '').fields.includes('surname');
  if (number === 0 && field !== 'surname' && !hasSurnameOnly && draft.child?.name != null)
    nextChild(draft);
  const child = childFor(draft, number);
  const before = child.name;
  if (before !== null && field !== 'fullName') {
    const value =
      field === 'surname' ? `${before.value} ${words.said}` : `${words.said} ${before.value}`;
    child.name = { value, said: `${before.said} ${words.said}`, label: before.label };
    return;
  }
  const [name = '', inBrackets = ''] = words.said.split(/\s*[()]\s*/);
  const parted = readName(name);
  const value =
    parted !== undefined && name.includes(',') ? `${parted.firstName} ${parted.surname}` : name;
  put(draft, child, 'name', value, words);
  if (inBrackets !== '')
    fillChildFact(draft, child, 'dateOfBirth', { label: words.label, said: inBrackets });
}

/** A name on each of several lines: of whom the rest is, nobody can tell. */
const namesSeveral = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.includes(' ') && looksLikeName(line));
};

/** "Zofia Oakley, 12/03/2015, Park Primary": a name with a date or an age behind it. */
const isListed = (text: string): boolean => {
  const [name = '', ...rest] = text.split(
    /\s*[,;(–]\s*|\s+-\s+|\s+(?=\d|aged?\b|dob\b|d\.o\.b|edd\b|due\b)/i,
  );
  const isNamed = (looksLikeName(name) && name.includes(' ')) || isUnborn(name);
  return rest.length > 0 && isNamed && !text.includes('\n');
};

function fillListedChild(draft: Draft, number: number, words: Words): void {
  const [name = '', ...rest] = words.said
    .split(/\s*[,;(–)]\s*|\s+-\s+|\s+(?=aged?\b|dob\b|d\.o\.b|edd\b|due\b|\d{1,2}[/.-]\d)/i)
    .map((part) => part.trim());
  if (number === 0) nextChild(draft);
  const child = childFor(draft, number);
  put(draft, child, 'name', name, words);
  for (const part of rest.filter((one) => one !== '')) {
    const hasDate = findDates(part, 'child', draft.today).length > 0 || ageWords(part) !== '';
    const isSchool =
      /\b(school|primary|academy|nursery|college|pre-?school|infants?|juniors?|ysgol|high)\b/i.test(
        part,
      );
    if (hasDate && !/^(dob|d\.o\.b\.?)\b/i.test(part) && isUnborn(name))
      fillChildFact(draft, child, 'expectedDate', { label: words.label, said: part });
    else if (hasDate)
      fillChildFact(draft, child, 'dateOfBirth', { label: words.label, said: part });
    else if (/^(\d|1[0-7])$/.test(part))
      fillChildFact(draft, child, 'age', { label: words.label, said: part });
    else if (isSchool) fillChildFact(draft, child, 'school', { label: words.label, said: part });
    else leave(draft, words.label, part.replace(/^(dob|d\.o\.b\.?)$/i, ''), 'noField');
  }
}

function fillChildFact(draft: Draft, child: FormChild, field: PersonField, words: Words): void {
  if (field === 'dateOfBirth' || field === 'age' || field === 'expectedDate')
    return fillChildBirth(draft, child, field, words);
  if (field !== 'school') return leave(draft, words.label, words.said, 'noField');
  if (saysUnknown(words.said) || saysNone(words.said))
    return leave(draft, words.label, words.said, 'notReadable');
  if (/^\W*(as|same)\b/i.test(words.said)) leave(draft, words.label, words.said, 'notSure');
  put(draft, child, 'school', words.said.replace(/\n/g, ', '), words);
}

function fillChildBirth(draft: Draft, child: FormChild, field: PersonField, words: Words): void {
  const isDue =
    field === 'expectedDate' ||
    saysDue(words.said) ||
    (child.name !== null && isUnborn(child.name.value));
  if (!isDue) return fillBirth(draft, child, words, 'child');
  const due = readDate(words.said, 'due', draft.today);
  if (due !== undefined) put(draft, child, 'expectedDate', due.value, words);
  leave(draft, words.label, words.said, due === undefined ? 'notReadable' : 'noField');
}

/** One row of a table of children. */
export function fillChildRow(
  draft: Draft,
  columns: readonly string[],
  values: readonly string[],
): void {
  const cells = columns.map((label, index) => ({
    label,
    said: filledIn(values[index] ?? ''),
    fields: readLabel(label).fields,
  }));
  if (cells.every(({ said }) => said === '')) return;
  const names = cells.filter(({ fields }) =>
    fields.some((field) => field === 'fullName' || field === 'firstName' || field === 'surname'),
  );
  const first = names.find(({ said }) => said !== '');
  const isNobody = first === undefined || deniesChildren(first.said);
  if (isNobody || /^(e\.?g\.?|example|sample)\b/i.test(first.said)) {
    for (const { label, said } of cells) leave(draft, label, said, 'notSure');
    return;
  }
  nextChild(draft);
  for (const { label, said, fields } of [
    ...names,
    ...cells.filter((cell) => !names.includes(cell)),
  ]) {
    const [field] =
      fields.includes('dateOfBirth') && !fields.includes('fullName')
        ? ['dateOfBirth' as const]
        : fields;
    if (said === '') continue;
    const isChilds =
      field !== undefined &&
      ['fullName', 'firstName', 'surname', 'dateOfBirth', 'age', 'school', 'expectedDate'].includes(
        field,
      );
    // Only the fields of a child pass.
    if (isChilds) fillChildField(draft, field as PersonField, 0, { label, said });
    else leave(draft, label, said, 'noField');
  }
}
