import { headingKey } from '../heading-key.ts';
import { filledIn, saysUnknown } from './blank-words.ts';
import {
  chosenText,
  hasMarks,
  isLoneBox,
  isLoneTick,
  plainMarks,
  readOptions,
  readYesNo,
} from './form-choice.ts';
import { readDate } from './form-date.ts';
import { leave, put, type Draft, type Words } from './form-draft.ts';
import { fillReference } from './fill-reference.ts';
import { fillBand, fillIncidentsInYear, fillScore } from './fill-score.ts';
import type { Role } from './label-roles.ts';
import type { ReferralField } from './label-words.ts';
import type { PersonField } from './person-labels.ts';
import { readLabel } from './read-label.ts';

const criteria = [
  'visibleHighRisk',
  'professionalJudgement',
  'escalation',
  'repeat',
  'highScore',
  'hate',
] as const;
export type CriterionField = (typeof criteria)[number];
const isCriterion = (field: string | undefined): field is CriterionField =>
  (criteria as readonly (string | undefined)[]).includes(field);

type Field = Exclude<ReferralField, 'agency'>;

/** Fills a field of the referral itself from the words beside its label. */
export function fillReferral(draft: Draft, field: Field, role: Role | null, words: Words): void {
  const text = chosenText(words.said);
  const own = { ...words, said: text };
  if (isCriterion(field)) return fillCriterion(draft, field, words);
  if (field === 'consent' || field === 'aware') return fillAgreement(draft, field, role, words);
  if (field === 'grounds') return fillGrounds(draft, words);
  if (field === 'reasons' && hasMarks(plainMarks(words.said))) return fillGrounds(draft, words);
  if (text === '') return;
  switch (field) {
    case 'dateReferred':
      return fillDateReferred(draft, own);
    case 'incidentDate':
      return fillIncidentDate(draft, own);
    case 'lastHeard':
      return fillLastHeard(draft, own);
    case 'score':
    case 'total':
      return fillScore(draft, field, own);
    case 'policeReference':
      return fillReference(draft, own);
    case 'incidentsInYear':
      return fillIncidentsInYear(draft, own);
    case 'band':
      return fillBand(draft, own);
    case 'reasons':
      return fillReasons(draft, own);
    case 'summary':
    case 'judgementReason':
    case 'consentReason':
    case 'impact':
    case 'location':
    case 'unknownPerpetrators':
      return fillWords(draft, field, own);
  }
}

function fillWords(draft: Draft, field: Field, words: Words): void {
  const { form } = draft;
  const isAsb = draft.caseType === 'asbrac';
  const isBare =
    saysUnknown(words.said) ||
    (words.said.length < 12 && readYesNo(words.said).value !== undefined);
  if (isBare) return leave(draft, words.label, words.said, 'notReadable');
  if (field === 'summary' && isOfPerson(draft, words)) return fillDescription(draft, words);
  if (field === 'summary') return void put(draft, form.incident, 'summary', words.said, words);
  if (field === 'judgementReason') return fillJudgement(draft, words);
  const isOfConsent =
    draft.lastField === 'consent' ||
    draft.lastField === 'consentReason' ||
    /consent/i.test(words.label);
  if (field === 'consentReason' && isOfConsent)
    return void put(draft, form, 'consentReason', words.said, words);
  if (field === 'impact' && isAsb) return void put(draft, form, 'impact', words.said, words);
  if (field === 'location' && isAsb) return fillLocations(draft, words);
  if (field === 'unknownPerpetrators' && isAsb && draft.section.role === 'perpetrator')
    return void put(draft, form, 'unknownPerpetrators', words.said, words);
  leave(draft, words.label, words.said, 'noField');
}

/** Places one below the other, or with semicolons between them. */
function fillLocations({ form }: Draft, { label, said }: Words): void {
  for (const part of said.split(/\s*[;\n]\s*/))
    if (part !== '') form.locations.push({ value: part, said: part, label });
}

/** "Description" in a perpetrator’s part is of the person. */
const isOfPerson = (draft: Draft, { label }: Words): boolean =>
  draft.section.role === 'perpetrator' &&
  /^(brief )?(description|describe|details)$/.test(headingKey(label));

function fillDescription(draft: Draft, words: Words): void {
  const { form } = draft;
  const isUnnamed = !form.perpetrators.some(({ surname, firstName }) => surname ?? firstName);
  if (draft.caseType === 'asbrac' && isUnnamed)
    return void put(draft, form, 'unknownPerpetrators', words.said, words);
  leave(draft, words.label, words.said, 'notSure');
}

/** "Professional judgement? Give reasons: Y - threats to kill": the answer and its reason in one. */
function fillJudgement(draft: Draft, words: Words): void {
  const { criteria: own } = draft.form;
  if (namesCriteria(words.said)) return fillNamedCriteria(draft, words);
  const { value, remark } = readYesNo(words.said);
  const isBoth = /judge?ment/i.test(words.label) && value !== undefined && remark !== '';
  if (isBoth) put(draft, own, 'professionalJudgement', value, words);
  put(draft, own, 'professionalJudgementReason', isBoth ? remark : words.said, words);
}

function fillReasons(draft: Draft, words: Words): void {
  if (saysUnknown(words.said)) return leave(draft, words.label, words.said, 'notReadable');
  if (
    draft.lastField === 'professionalJudgement' &&
    draft.form.criteria.professionalJudgementReason === null
  ) {
    return fillWords(draft, 'judgementReason', words);
  }
  const isOfConsent = draft.lastField === 'consent' && draft.form.consent?.value === false;
  if (isOfConsent && draft.form.consentReason === null)
    return void put(draft, draft.form, 'consentReason', words.said, words);
  draft.reasons.push({ label: words.label, value: words.said });
}

const isBareDate = (label: string): boolean =>
  /^(date|dated|dyddiad|dyddiad date|todays date|date time|date and time)$/.test(headingKey(label));

function fillDateReferred(draft: Draft, words: Words): void {
  const { topic, role } = draft.section;
  if (isBareDate(words.label) && topic === 'incident') return fillIncidentDate(draft, words);
  const isSure =
    !isBareDate(words.label) ||
    role === 'referrer' ||
    (role === null && topic === 'unknown' && !draft.hasVictim);
  const read = readDate(words.said, 'recent', draft.today);
  if (!isSure || read === undefined)
    return leave(draft, words.label, words.said, isSure ? 'notReadable' : 'notSure');
  put(draft, draft.form, 'dateReferred', read.value, words);
}

function fillIncidentDate(draft: Draft, words: Words): void {
  const read = readDate(words.said, 'recent', draft.today);
  if (read === undefined) {
    const isAccount = words.said.length > 60 && draft.form.incident.summary === null;
    return isAccount
      ? fillWords(draft, 'summary', words)
      : leave(draft, words.label, words.said, 'notReadable');
  }
  if (read.rest.length > 60) return fillAccountWithDate(draft, words);
  put(draft, draft.form.incident, 'date', read.value, words);
  leave(
    draft,
    words.label,
    read.rest
      .replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)(day)?\b/gi, '')
      .replace(/^[\s,.]+/, ''),
    'noField',
  );
}

/** "Most recent incident" with a whole account: the day in it may be of something earlier. */
function fillAccountWithDate(draft: Draft, words: Words): void {
  fillWords(draft, 'summary', words);
}

function fillLastHeard(draft: Draft, words: Words): void {
  const read = readDate(words.said, 'recent', draft.today);
  if (read === undefined) return leave(draft, words.label, words.said, 'notReadable');
  put(draft, draft.form.criteria, 'lastHeard', read.value, words);
}

function fillAgreement(
  draft: Draft,
  field: 'consent' | 'aware',
  role: Role | null,
  words: Words,
): void {
  const filled = filledIn(plainMarks(words.said));
  if (filled === '') return;
  if (role === 'perpetrator' || role === 'child' || role === 'other')
    return leave(draft, words.label, filled, 'noField');
  const { value, remark } = readYesNo(words.said);
  if (value === undefined) return leave(draft, words.label, filled, 'notReadable');
  put(draft, draft.form, field === 'consent' ? 'consent' : 'awareOfReferral', value, words);
  if (field === 'consent' && !value && remark !== '')
    put(draft, draft.form, 'consentReason', remark, words);
  else leave(draft, words.label, remark, 'noField');
}

/** A criterion with its answer: yes or no, a tick, or a box left empty. */
function fillCriterion(draft: Draft, field: CriterionField, words: Words): void {
  const filled = filledIn(plainMarks(words.said));
  if (filled === '') return;
  if (isLoneBox(filled))
    return void draft.ticks.push({ field, isTicked: false, label: words.label });
  const { value, remark } = isLoneTick(filled) ? { value: true, remark: '' } : readYesNo(filled);
  if (value === undefined) return fillCriterionWords(draft, field, { ...words, said: filled });
  put(draft, draft.form.criteria, field, value, words);
  if (remark !== '') fillCriterionWords(draft, field, { ...words, said: remark });
}

/** "Number of ticks: 12" beside the answer is a score with a label of its own. */
function fillScoreBeside(draft: Draft, said: string): boolean {
  const [, label = '', figure = ''] =
    /^([^:\d]{3,60})[:–-]\s*(\d{1,2}(?:\s*\/\s*\d{1,2})?)$/.exec(said) ?? [];
  if (label === '' || readLabel(label).fields[0] !== 'score') return false;
  fillScore(draft, 'score', { label, said: figure });
  return true;
}

/** What stands beside a criterion: the reason for a judgement, the day of the last hearing. */
function fillCriterionWords(draft: Draft, field: CriterionField, words: Words): void {
  if (fillScoreBeside(draft, words.said)) return;
  const isReason =
    field === 'professionalJudgement' && words.said.split(' ').length > 3 && !hasMarks(words.said);
  if (isReason) {
    put(draft, draft.form.criteria, 'professionalJudgementReason', words.said, words);
    return;
  }
  const heard = field === 'repeat' ? readDate(words.said, 'recent', draft.today) : undefined;
  if (
    heard !== undefined &&
    (heard.rest === '' || /\b(heard|marac|asbrac|last|previous|date)\b/i.test(words.said))
  )
    put(draft, draft.form.criteria, 'lastHeard', heard.value, words);
  else leave(draft, words.label, words.said, 'notReadable');
}

/** A list of criteria with boxes, or the names of those that are met. */
function fillGrounds(draft: Draft, words: Words): void {
  const filled = filledIn(plainMarks(words.said));
  for (const line of filled.split('\n')) {
    const options = readOptions(line);
    if (options.length > 0)
      for (const { text, isTicked } of options) fillTick(draft, text, isTicked, words.label);
    else fillNamedCriteria(draft, { label: words.label, said: line });
  }
}

const criteriaIn = (said: string): (string | undefined)[] =>
  said
    .split(/\s*[,;/&+]\s*|\s+and\s+/)
    .filter((part) => part !== '')
    .map((part) => readLabel(part).fields[0]);

/** "Professional judgement, Repeat": nothing but the names of criteria. */
function namesCriteria(said: string): boolean {
  const fields = criteriaIn(said);
  return fields.length > 0 && fields.every(isCriterion);
}

function fillNamedCriteria(draft: Draft, words: Words): void {
  const fields = criteriaIn(words.said);
  if (!namesCriteria(words.said)) return leave(draft, words.label, words.said, 'notReadable');
  for (const field of fields)
    if (isCriterion(field)) put(draft, draft.form.criteria, field, true, words);
}

const otherTicks: ReadonlySet<PersonField | ReferralField> = new Set([
  'consent',
  'aware',
  'confidentialAddress',
]);

/** One box of a list. An empty one says no only where others of the form are ticked. */
export function fillTick(draft: Draft, text: string, isTicked: boolean, label: string): void {
  const [field] = readLabel(text).fields;
  if (isCriterion(field)) return void draft.ticks.push({ field, isTicked, label: text });
  if (!isTicked) return;
  const isAnswer =
    field !== undefined && otherTicks.has(field) && readYesNo(text).value === undefined;
  if (isAnswer && field === 'confidentialAddress' && draft.section.role === 'victim')
    return void put(draft, draft.form.victim, 'confidentialAddress', true, {
      said: text,
      label: text,
    });
  leave(draft, label, text, 'noField');
}
