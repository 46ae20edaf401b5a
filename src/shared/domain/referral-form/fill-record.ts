import { headingKey } from '../heading-key.ts';
import { filledIn, saysUnknown } from './blank-words.ts';
import { fillChildRow } from './fill-child.ts';
import { fillPair } from './fill-pair.ts';
import { nextPerpetrator } from './fill-person.ts';
import { readDate } from './form-date.ts';
import { leave, newIncident, put, type Draft } from './form-draft.ts';
import type { FormEntry } from './form-entry.ts';
import { addMatrixAnswer } from './fill-asb-lines.ts';
import { fillAnswerRow, isAnswerTable } from './answer-rows.ts';
import { readLabel } from './read-label.ts';
import type { FormIncident, Said } from './read-form.ts';

type RecordEntry = Extract<FormEntry, { kind: 'record' }>;

/** Fills what one row below a row of headings says: a child, an incident, an answer, or a person. */
export function fillRecord(draft: Draft, record: RecordEntry): void {
  const { columns, values } = record;
  if (values.every((value) => /^\W*\d{0,2}\W*$/.test(filledIn(value)))) return;
  if (isExampleRow(values)) return leaveRow(draft, columns, values);
  const keys = columns.map(headingKey);
  if (isMatrixTable(keys)) return fillMatrixRow(draft, columns, values);
  if (isAnswerTable(keys)) return fillAnswerRow(draft, columns, values);
  if (isLogTable(draft, keys)) return fillIncidentRow(draft, columns, values);
  if (isChildTable(draft, columns)) return fillChildRow(draft, columns, values);
  if (fillUnnamed(draft, columns, values)) return;
  if (record.row > 0) {
    const isPerpetrators = draft.section.role === 'perpetrator';
    const isMoreVictims = draft.section.role === 'victim' && draft.caseType === 'asbrac';
    if (!isPerpetrators && !isMoreVictims) return leaveRow(draft, columns, values);
    if (isPerpetrators) nextPerpetrator(draft);
    else draft.section = { ...draft.section, number: record.row + 1 };
  }
  columns.forEach((label, index) => fillPair(draft, label, values[index] ?? '', ''));
}

/** A row for people whom nobody could name, with words on who they may be. */
function fillUnnamed(draft: Draft, columns: readonly string[], values: readonly string[]): boolean {
  if (draft.caseType !== 'asbrac' || draft.section.role !== 'perpetrator') return false;
  const isName = (label: string): boolean =>
    readLabel(label).fields.some((field) => /Name|surname/.test(field));
  const names = values.filter((_, index) => isName(columns[index] ?? '')).map(filledIn);
  const others = values.filter((_, index) => !isName(columns[index] ?? '')).map(filledIn);
  const words = others.filter((value) => value !== '' && !saysUnknown(value));
  const [only] = words;
  const isUnnamed = names.length > 0 && names.every((name) => name === '' || saysUnknown(name));
  if (!isUnnamed || words.length !== 1 || only === undefined || only.length < 12) return false;
  return put(draft, draft.form, 'unknownPerpetrators', only, {
    said: only,
    label: columns[values.findIndex((value) => filledIn(value) === only)] ?? '',
  });
}

function leaveRow(draft: Draft, columns: readonly string[], values: readonly string[]): void {
  columns.forEach((label, index) => leave(draft, label, filledIn(values[index] ?? ''), 'notSure'));
}

/** "1 Jan (example)": a row that came with the form. */
const isExampleRow = (values: readonly string[]): boolean =>
  values.some((value) =>
    /^\W*(e\.?g\.?|example|sample)\b|\((for |an )?(example|sample)\)/i.test(value),
  );

const isMatrixTable = (keys: readonly string[]): boolean =>
  keys.some((key) =>
    /^(risk )?(scores?|points|weight(ing)?|marks)( (0|1) ?(to)? ?\d)?$/.test(key),
  ) &&
  keys.some((key) => /\b(question|answer|factor|indicator|response|risk)\b/.test(key)) &&
  keys.length >= 2;

const isLogTable = (draft: Draft, keys: readonly string[]): boolean => {
  const hasDate = keys.some((key) =>
    /^(date|when|dyddiad|date time|date and time|date of incident|incident date)\b/.test(key),
  );
  const hasAccount = keys.some(
    (key) =>
      /\b(happened|description|details|incident|summary|behaviour|what|event|nature|type)\b/.test(
        key,
      ) && !/\bdate\b/.test(key),
  );
  const isAboutSomebody = keys.some((key) => /\b(name|dob|birth|surname|school)\b/.test(key));
  return (
    hasDate &&
    hasAccount &&
    !isAboutSomebody &&
    (draft.section.topic === 'log' || draft.caseType === 'asbrac' || keys.length >= 3)
  );
};

const isNameField = (field: string): boolean => /Name|surname/.test(field);

const isChildTable = (draft: Draft, columns: readonly string[]): boolean => {
  const readings = columns.map(readLabel);
  const hasName = readings.some(({ fields }) => fields.some(isNameField));
  const isOtherPerson = draft.section.role !== null && draft.section.role !== 'child';
  // "Referring professional" is who refers, though the heading above is still that of the children.
  const namesOther = readings.some(
    ({ role, fields }) =>
      role !== null && role !== 'child' && role !== 'other' && fields.some(isNameField),
  );
  return (
    hasName &&
    !namesOther &&
    (draft.section.role === 'child' ||
      readings.some(({ role }) => role === 'child') ||
      (!isOtherPerson && readings.some(({ fields }) => fields.includes('school'))))
  );
};

type IncidentPart = 'date' | 'time' | 'type' | 'summary' | 'reportedTo' | 'reference';
const incidentParts: readonly (readonly [IncidentPart, RegExp])[] = [
  ['date', /^(date|when|dyddiad)\b|\bdate\b/],
  ['time', /^(time|amser|from|start(ed)?( time)?|began|time (from|started))\b/],
  ['reportedTo', /\b(report(ed)?( to)?|told|who (to|by)|agency|informed)\b/],
  ['reference', /\b(ref|reference|log|crime|urn|number)\b|^no$/],
  ['type', /\b(type|category|nature|kind|math|tag|class)\b/],
  ['summary', /\b(happened|descri\w*|details?|incident|summary|behaviour|what|event|account)\b/],
];
/** How it was for the person, or what was done: no account of what happened. */
const besides =
  /\b(affect(ed)?|effect|impact|feel|felt|action|outcome|result|until|end(ed)?|finish(ed)?|to|witness(es)?|evidence|duration|where|location|place|who)\b/;

function fillIncidentRow(
  draft: Draft,
  columns: readonly string[],
  values: readonly string[],
): void {
  const incident = newIncident();
  const taken = new Set<IncidentPart>();
  const said = values.map(filledIn);
  if (said.every((value) => value === '') || /^(e\.?g\.?|example)\b/i.test(said[0] ?? '')) return;
  columns.forEach((label, index) => {
    const value = said[index] ?? '';
    const key = headingKey(label);
    const part = incidentParts.find(
      ([name, pattern]) =>
        !taken.has(name) &&
        pattern.test(key) &&
        !((name === 'summary' || name === 'type') && besides.test(key)),
    )?.[0];
    if (part === undefined) return leave(draft, label, value, 'noField');
    taken.add(part);
    if (value !== '') fillIncidentPart(draft, incident, part, { label, said: value });
  });
  if (isQuiet(incident)) return leaveRow(draft, columns, values);
  // Where a log has one column for what it was, that is what happened.
  if (incident.summary === null && !taken.has('summary')) {
    incident.summary = incident.type;
    incident.type = null;
  }
  // Without a day and what happened a row is no incident.
  if (incident.date === null && incident.summary === null) return leaveRow(draft, columns, values);
  draft.form.incidents.push(incident);
}

/** A day of a diary on which nothing happened. */
const isQuiet = ({ summary }: FormIncident): boolean =>
  summary !== null &&
  /^(it was |a |all |very )*(quiet|peaceful|nothing|none|nil|no (incidents?|noise|problems?|issues?|trouble|asb))( all)?( (day|night|weekend|week|evening|to report|happened|heard|today|tonight))*$/.test(
    headingKey(summary.value),
  );

function fillIncidentPart(
  draft: Draft,
  incident: FormIncident,
  part: IncidentPart,
  from: { label: string; said: string },
): void {
  const words: Said<string> = { value: from.said, ...from };
  if (part === 'date') {
    const read = readDate(from.said, 'recent', draft.today);
    if (read === undefined) return leave(draft, from.label, from.said, 'notReadable');
    incident.date = { value: read.value, ...from };
    if (/\d{1,2}[:.]\d\d|\b[ap]m\b/i.test(read.rest) && incident.time === null)
      incident.time = { value: read.rest.replace(/^[\s,–-]*(at\s+)?/i, ''), ...from };
    else leave(draft, from.label, read.rest, 'noField');
  } else if (part === 'reference' && !/\d/.test(from.said))
    leave(draft, from.label, from.said, 'notReadable');
  else incident[part] = words;
}

function fillMatrixRow(draft: Draft, columns: readonly string[], values: readonly string[]): void {
  const said = values.map(filledIn);
  const filled = said.filter((value) => value !== '');
  const [lead = '', second = ''] = filled;
  const [field] = readLabel(lead).fields;
  if (field === 'total' || field === 'band' || field === 'score') {
    draft.form.matrix ??= { answers: [], total: null, band: null };
    return fillPair(
      { ...draft, section: { topic: 'matrix', role: null, number: 0 } },
      lead,
      second,
      '',
    );
  }
  const at = (pattern: RegExp): number =>
    columns.findIndex((label) => pattern.test(headingKey(label)));
  const scoreAt = at(/\b(score|points|weight(ing)?|marks)\b/);
  const questionAt = at(/\b(question|factor|indicator|risk)\b/);
  const numberAt = said.findIndex(
    (value, index) => index !== scoreAt && /^\d{1,2}[.)]?$/.test(value),
  );
  const named = at(/\b(answer|response|level|finding|assessment)\b/);
  const between = columns.flatMap((_, index) =>
    [questionAt, scoreAt, numberAt].includes(index) ? [] : [index],
  );
  // What stands between a question and its score is its answer, whatever the column is called.
  const isBetween = between[0] === questionAt + 1 && between[0] < scoreAt;
  const answerAt = named < 0 && questionAt >= 0 && isBetween ? between[0] : named;
  const question =
    said[questionAt] ??
    said.find(
      (value, index) =>
        index !== numberAt && index !== scoreAt && index !== answerAt && value !== '',
    ) ??
    '';
  const score = /^\d{1,3}$/.exec(said[scoreAt] ?? '')?.[0];
  const written = said[answerAt ?? -1] ?? '';
  if (question === '' || (written === '' && score === undefined)) return;
  const no = numberAt < 0 ? null : Number.parseInt(said[numberAt] ?? '', 10);
  addMatrixAnswer(draft, { no, question, written, stated: score });
}
