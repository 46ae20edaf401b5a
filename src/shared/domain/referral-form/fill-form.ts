import type { CalendarDate } from '../calendar-date.ts';
import type { ForumKind } from '../forum-kind.ts';
import { filledIn } from './blank-words.ts';
import { fillLogLine, fillMatrixQuestion, fillScored } from './fill-asb-lines.ts';
import { fillChecklist } from './fill-checklist.ts';
import { fillChildField, nextChild } from './fill-child.ts';
import { fillPair } from './fill-pair.ts';
import { nextPerpetrator } from './fill-person.ts';
import { fillRecord } from './fill-record.ts';
import { fillTick } from './fill-referral.ts';
import type { FormBlock } from './form-block.ts';
import { hasAnything, leave, newDraft, put, type Draft } from './form-draft.ts';
import { readEntries } from './form-entries.ts';
import type { FormEntry } from './form-entry.ts';
import {
  isGuidance,
  readHeading,
  unknownSection,
  wordsBeside,
  type Section,
} from './read-heading.ts';
import { withoutLongGaps } from './long-gaps.ts';
import { ReadForm, type FormPerson } from './read-form.ts';
import { inPlainRole, subjectRole } from './subject-role.ts';

const asb =
  /\basbrac\b|\b(anti.?social behaviour|asb|community) (marac|risk|case|panel|multi.?agency)\b|\bcommunity trigger\b|\bmarac \((asb|anti.?social|community)|\bASB (risk assessment|case) (conference|review)/gi;
const marac =
  /(?<!\b(?:asb|behaviour|community) )\bmarac\b(?! \((?:asb|anti.?social|community))|multi.?agency risk assessment/gi;

/** Which conference a form is for, by the name that it says more often. */
function caseTypeOf(text: string): ForumKind | null {
  const [asbCount, maracCount] = [text.match(asb)?.length ?? 0, text.match(marac)?.length ?? 0];
  if (asbCount === 0 && maracCount === 0) return null;
  return asbCount >= maracCount ? 'asbrac' : 'marac';
}

/** All words of a document, to look for names of conferences and tools in. */
const wordsOf = (blocks: readonly FormBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'line'
        ? block.text
        : block.rows.map((row) => row.map((cell) => wordsOf(cell.blocks)).join('\n')).join('\n'),
    )
    .join('\n');

/**
 * Reads a filled form: what each label was answered with, as far as a field takes it and the words
 * are what the field wants. Everything else is in `notUnderstood`; nothing is made up.
 */
export function readForm(wide: readonly FormBlock[], today: CalendarDate): ReadForm {
  const blocks = withoutLongGaps(wide);
  const text = wordsOf(blocks);
  const draft = newDraft(today, caseTypeOf(text), subjectRole(text));
  for (const entry of readEntries(blocks)) fillEntry(draft, entry);
  finish(draft, text);
  return ReadForm.parse(draft.form);
}

/** What an example says, which nobody filled in, as words to be shown. */
function leaveExample(draft: Draft, entry: FormEntry): void {
  if (entry.kind === 'pair') leave(draft, entry.label, filledIn(entry.value), 'noField');
  else if (entry.kind === 'tick' || entry.kind === 'loose')
    leave(draft, '', filledIn(entry.text), 'noField');
  else if (entry.kind === 'record')
    entry.columns.forEach((label, index) =>
      leave(draft, label, filledIn(entry.values[index] ?? ''), 'noField'),
    );
}

function fillEntry(draft: Draft, entry: FormEntry): void {
  if (draft.isExample && entry.kind !== 'heading') return leaveExample(draft, entry);
  switch (entry.kind) {
    case 'heading':
      return openSection(draft, entry.text, entry.isPlain ?? false);
    case 'pair':
      return fillPair(draft, entry.label, entry.value, entry.control);
    case 'tick':
      return fillTick(draft, entry.text, entry.isTicked, '');
    case 'record':
      return fillRecord(draft, entry);
    case 'question':
      return void (fillMatrixQuestion(draft, entry) || draft.questions.push(entry));
    case 'loose':
      return fillLoose(draft, filledIn(entry.text));
    case 'told':
      return leave(draft, '', entry.text, 'noField');
    case 'twice':
      return nameNobody(draft);
    case 'row':
      return endRow(draft);
    case 'gap':
      return undefined;
  }
}

function openSection(draft: Draft, text: string, isPlain: boolean): void {
  const section = text === '' ? unknownSection : readHeading(inPlainRole(draft, text));
  if (text !== '') draft.isExample = isGuidance(text);
  draft.isAfterOther = false;
  draft.isAfterKin = false;
  draft.isAfterSeveral = false;
  draft.lastField = null;
  // What opens a part by its capitals alone may be something that was filled in.
  if (isPlain || section?.topic === 'unknown' || holdsValue(section, text))
    leave(draft, '', text, 'noField');
  if (section === undefined) return;
  draft.heading = section;
  draft.section = section;
  if (section.role === 'child') nextChild(draft);
  if (section.role === 'perpetrator' && section.number === 0) nextPerpetrator(draft);
}

/** "VICTIM JANE SMITH": a heading that names somebody is shown, for no label says what the words are. */
const holdsValue = (section: Section | undefined, text: string): boolean =>
  section?.topic === 'person' && wordsBeside(text) !== '';

/** Whose two values in one row are nobody can tell, unless the part has several people. */
function nameNobody(draft: Draft): void {
  if (draft.section.role !== 'perpetrator' && draft.section.role !== 'child')
    openSection(draft, '', false);
}

/** What a label narrowed to one person of several holds for its row, unless the form has no headings. */
function endRow(draft: Draft): void {
  const { heading, section } = draft;
  if (heading.role !== null && heading.role === section.role) draft.section = heading;
}

function fillLoose(draft: Draft, text: string): void {
  if (fillLogLine(draft, text) || fillScored(draft, '', text)) return;
  // A child set out in one line, as it would be in one row.
  if (draft.section.role === 'child' && /\d/.test(text) && text.length <= 120)
    return fillChildField(draft, 'fullName', 0, { label: '', said: text });
  leave(draft, '', text, 'noField');
}

function finish(draft: Draft, text: string): void {
  finishTicks(draft);
  finishReasons(draft);
  fillChecklist(draft, text);
  const { form } = draft;
  form.perpetrators = form.perpetrators
    .filter((person) => isSomebody(draft, person))
    .filter((person, place, all) => !all.slice(0, place).some((one) => saysAll(one, person)));
  form.otherVictims = form.otherVictims.filter((person) => isSomebody(draft, person));
  form.children = form.children.filter(hasAnything);
}

const valueOf = (held: unknown): string =>
  JSON.stringify(held, (key, value: unknown) =>
    key === 'said' || key === 'label' ? undefined : value,
  );

/** Whether all that is said of the second person was said of the first: their name stands there twice. */
const saysAll = (first: FormPerson, second: FormPerson): boolean =>
  Object.entries(second).every(
    ([key, held]) =>
      held === null ||
      (Array.isArray(held) && held.length === 0) ||
      valueOf(held) === valueOf(first[key as keyof FormPerson]),
  );

/** What may be of a place as well as of a person. */
const ofPlace: ReadonlySet<string> = new Set([
  'address',
  'postcode',
  'confidentialAddress',
  'phone',
  'safeContact',
]);

/** An address or number alone is no person; it may be of the place, and is shown. */
function isSomebody(draft: Draft, person: FormPerson): boolean {
  const { firstName, surname, aliases } = person;
  const isNamed = firstName !== null || surname !== null || aliases.length > 0;
  // Beside people whom nobody could name, an age or a link is theirs.
  const isBesideUnnamed =
    draft.form.unknownPerpetrators !== null && draft.form.perpetrators.includes(person);
  const others = Object.entries(person).filter(([key]) => !ofPlace.has(key));
  if (isBesideUnnamed ? isNamed : hasAnything(Object.fromEntries(others))) return true;
  for (const held of Object.values(person))
    if (held !== null && !Array.isArray(held)) leave(draft, held.label, held.said, 'notSure');
  return false;
}

/** An empty box says no where another box is ticked; on a form as issued it says nothing. */
function finishTicks({ form, ticks, ...draft }: Draft): void {
  const isUsed =
    ticks.some(({ isTicked }) => isTicked) ||
    Object.values(form.criteria).some((one) => one?.value === true);
  for (const { field, isTicked, label } of ticks) {
    // Only criteria are kept as ticks.
    const key = field as keyof typeof form.criteria &
      (
        'visibleHighRisk' | 'professionalJudgement' | 'escalation' | 'repeat' | 'highScore' | 'hate'
      );
    if (isUsed)
      put({ form, ticks, ...draft }, form.criteria, key, isTicked, {
        said: `${isTicked ? '☒' : '☐'} ${label}`,
        label,
      });
  }
}

/** "Reason for referral" is the account where no other stands on the form, or else the judgement's. */
function finishReasons(draft: Draft): void {
  const { form, reasons, caseType } = draft;
  for (const { label, value } of reasons) {
    const words = { said: value, label };
    const needsReason =
      form.criteria.professionalJudgement?.value === true &&
      form.criteria.professionalJudgementReason === null;
    if (caseType === 'asbrac') {
      put(draft, form, 'reasons', value, words);
      if (needsReason) put(draft, form.criteria, 'professionalJudgementReason', value, words);
    } else if (form.incident.summary === null) put(draft, form.incident, 'summary', value, words);
    else if (needsReason) put(draft, form.criteria, 'professionalJudgementReason', value, words);
    else leave(draft, label, value, 'noField');
  }
}
