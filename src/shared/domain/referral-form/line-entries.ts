import { headingFields } from './asked-below.ts';
import { plainMarks, hasMarks, readOptions } from './form-choice.ts';
import { findDates } from './form-date.ts';
import type { FormLine } from './form-block.ts';
import { loose, pair, type FormEntry } from './form-entry.ts';
import { kindOf, readAnswerList, readQuestionLine } from './read-answer.ts';
import { asksYesNo } from './question-rows.ts';
import { isHeadingWords } from './read-heading.ts';
import { isKnownLabel, isListedLabel, readLabel, withoutNumber } from './read-label.ts';
import { readTabbed } from './tab-lines.ts';

/** A line that shows how to fill the form in is not filled in. */
const isExample = /^[^:]{0,80}\b(example|sample|e\.g\.)[^:]*:/i;

/** What one paragraph says: a heading, labels with their values, ticks, an answer, or loose words. */
export function readLine(line: FormLine): FormEntry[] {
  const text = onLines(plainMarks(line.text).replace(/\u00a0/g, ' '));
  if (text.trim() === '')
    return line.control === '' ? [{ kind: 'gap' }] : [pair('', '', line.control)];
  if (line.isHeading) return [{ kind: 'heading', text: text.trim() }];
  const opening = setOff(text);
  if (opening !== undefined) return [{ kind: 'heading', text: opening }];
  if (line.labels.length === 0 && isExample.test(text)) return [loose(text)];
  const parts = labelledParts(line, text);
  if (parts.length > 1) return parts.flatMap((part) => readWords(part, ''));
  const answers = readAnswerList(text);
  if (answers.length > 0) return answers.map((answer) => ({ kind: 'question', ...answer }));
  const question = readQuestionLine(text);
  if (question !== undefined && !asksYesNo(question.question))
    return [{ kind: 'question', ...question }];
  const byLook = readByLook(line, text);
  if (byLook !== undefined) return byLook;
  if (
    looksLikeHeading(text) &&
    !isPersonsLabel(text, line.isBold) &&
    (line.isBold || isPlainHeading(text))
  ) {
    return [{ kind: 'heading', text: text.trim(), isPlain: !line.isBold }];
  }
  return readWords(text, line.control);
}

/** "Name ___Jo Low___ DOB ___1/2/80___": what was typed onto a line to write on stands apart from it. */
const onLines = (text: string): string =>
  /_{2}[^\s_]/.test(text) ? text.replace(/_{2,}/g, (line) => '\t'.repeat(line.length)) : text;

/** "--- About the victim ---" and "Section: Victim": a heading in a text that knows no other type. */
function setOff(text: string): string | undefined {
  if (text.length > 160) return undefined;
  const [, between = ''] =
    /^\s*(?:[-=*_#~]{2,}|#)\s*(\p{L}[^:☒☐]{2,70}?)[\s:]*[-=*_#~]*\s*$/u.exec(text) ?? [];
  if (between !== '' && !/_{2,}/.test(between)) return between;
  const [, named = ''] =
    /^\s*\[?(?:section|part|page|step)\s*(?:\w{1,3}\s*)?[:–-]\s*([^:]{3,60}?)\]?\s*$/i.exec(text) ??
    [];
  return named !== '' && isHeadingWords(named) ? named : undefined;
}

/** The lines of one paragraph, where each has a known label of its own before a colon. */
function labelledParts({ labels }: FormLine, text: string): string[] {
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  const isLabelled = (part: string): boolean => {
    const [, label = ''] = /^\s*([^:]{2,60}):(?!\d|\/\/)/.exec(part) ?? [];
    return isKnownLabel(label);
  };
  return labels.length === 0 && parts.length > 1 && parts.every(isLabelled) ? parts : [];
}

/** "Your name" or "Relationship to victim" in a line of its own asks for something, and opens no part. */
const isPersonsLabel = (text: string, isBold: boolean): boolean => {
  const { role, fields } = readLabel(text);
  const [field] = fields;
  if (isBold || field === undefined || headingFields.has(field)) return false;
  return field !== 'fullName' || (role !== null && /\bnames?\b/i.test(text));
};

const looksLikeHeading = (text: string): boolean =>
  !/\s[-–—]\s|\t/.test(withoutNumber(text)) &&
  text.trim().length <= 80 &&
  !/[:?☒☐]/u.test(withoutNumber(text)) &&
  (isHeadingWords(text) || (text === text.toUpperCase() && !isKnownLabel(text)));

/** A short line of its own that opens a part by its words or its capitals alone. */
const isPlainHeading = (text: string): boolean => {
  const words = withoutNumber(text).split(/\s+/);
  const isShouted = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && !/\d/.test(text);
  return words.length <= 6 && !/[.,;]/.test(text) && (isShouted || isHeadingWords(text));
};

/** Labels that were seen by their look, each with the words up to the next. */
function readByLook({ labels, control }: FormLine, text: string): FormEntry[] | undefined {
  const [first] = labels;
  if (first === undefined || hasMarks(text.slice(0, first.end))) return undefined;
  const before = text.slice(0, first.start).trim();
  const parts = labels.map(({ start, end }, index) => ({
    label: text.slice(start, end),
    value: text.slice(end, labels[index + 1]?.start ?? text.length),
  }));
  const isClear =
    parts.every(({ label }) => /[:?]\s*$/.test(label) || isKnownLabel(label)) ||
    isKnownLabel(control);
  if (!isClear) return undefined;
  const pairs = parts.flatMap(({ label, value }, index): FormEntry[] => {
    const rest = value.replace(/^\s*[:–—-]\s*/, '');
    // The value may hold labels of its own that were not set in bold.
    return index === parts.length - 1 && !hasMarks(rest)
      ? splitPair(label, rest, control)
      : [pair(label, rest, control)];
  });
  return before === '' ? pairs : [...readWords(before, ''), ...pairs];
}

function splitPair(label: string, value: string, control: string): FormEntry[] {
  const [own = '', ...others] = splitInline(value);
  return [pair(label, own, control), ...others.flatMap((part) => readWords(part, ''))];
}

/** Reads a text without regard to how it looks. */
function readWords(text: string, control: string): FormEntry[] {
  const trimmed = text.trim();
  const tabbed = readTabbed(trimmed) ?? readTabbed(withTabs(trimmed));
  if (tabbed !== undefined) return tabbed;
  const behind = readBoxesBehind(trimmed);
  if (behind !== undefined) return behind;
  // An answer that was ticked, to the question above it.
  if (isChosenAnswer(trimmed))
    return [control === '' ? loose(trimmed) : pair('', trimmed, control)];
  if (/^[☒☐]/u.test(trimmed)) return readTicks(trimmed);
  const segments = joinLabels(trimmed.split(/\t+|\s{2,}/).filter((part) => part !== ''));
  return segments.flatMap((segment) =>
    /^[☒☐]/u.test(segment)
      ? readTicks(segment)
      : splitInline(segment).flatMap((part) => readPart(part, control)),
  );
}

/** "Name | Jo Low | DOB | 1/2/80": a row of a table that was pasted as text. */
const withTabs = (text: string): string =>
  text.includes(' | ')
    ? text
        .split('|')
        .map((part) => part.trim())
        .join('\t')
    : text;

/** "Escalation ☒ Repeat ☐": several statements in a line, each with its box behind it. */
function readBoxesBehind(text: string): FormEntry[] | undefined {
  if (!/^[^☒☐].*[☒☐]$/su.test(text)) return undefined;
  const options = readOptions(text);
  const areKnown = options.length > 1 && options.every((one) => isKnownLabel(one.text));
  return areKnown ? options.map((one) => ({ kind: 'tick', ...one })) : undefined;
}

const isChosenAnswer = (text: string): boolean => {
  const options = readOptions(text);
  const isAlone = /^[☒☐]/u.test(text) || /[☒☐]$/u.test(text);
  return isAlone && options.length > 1 && options.every((one) => kindOf(one.text) !== undefined);
};

/** Puts a label and the value that a tab parts from it together, and boxes with their words. */
function joinLabels(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    // "DOB: 19JUL1993" has the words of a label, and is answered.
    const isOpen =
      last !== undefined &&
      ((isKnownLabel(last) && !/[:?]\s*\S/.test(last)) || /[:?]$/.test(last)) &&
      !isKnownLabel(part);
    const continuesBoxes =
      last !== undefined && hasMarks(part) && (hasMarks(last) || !isKnownLabel(part));
    // "Consent: Yes   No" offers both, and neither was chosen.
    const isOffered =
      last !== undefined && kindOf(part) !== undefined && /(^|[\s:?/])(yes|no|y|n)$/i.test(last);
    if (last !== undefined && (isOpen || continuesBoxes || isOffered))
      joined[joined.length - 1] =
        isOpen && !/[:?]$/.test(last) ? `${last}: ${part}` : `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** Parts a text before each label that is known and has a colon: "Name: A Smith DOB: 1/2/1980". */
export function splitInline(text: string): string[] {
  const cuts: number[] = [];
  let from = 0;
  for (const colon of text.matchAll(/:(?!\d|\/\/)/g)) {
    const start = labelStart(text.slice(from, colon.index));
    if (start !== undefined && from + start > 0) cuts.push(from + start);
    from = colon.index + 1;
  }
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length).trim());
}

/** Where the longest known label begins that ends a text, at most six words back. */
function labelStart(before: string): number | undefined {
  const words = [...before.matchAll(/\S+/g)];
  return (
    startOf(before, words.slice(-6), isListedLabel) ??
    startOf(before, words.slice(-6), isKnownLabel)
  );
}

function startOf(
  before: string,
  words: readonly RegExpMatchArray[],
  isLabel: (label: string) => boolean,
): number | undefined {
  for (const word of words) {
    const index = word.index ?? 0;
    const label = before.slice(index);
    const isStart = index === 0 || /[\s,;.(/]$/.test(before.slice(0, index));
    const isLike =
      (/^[\p{Lu}\d]/u.test(label) || /,\s*$/.test(before.slice(0, index))) &&
      !/[☒☐?!.,]\s/u.test(withoutNumber(label));
    if (isStart && isLike && isLabel(label)) return index;
  }
  return undefined;
}

function readPart(part: string, control: string): FormEntry[] {
  const colon = /^([^:]{1,120}?)\s*:(?!\/\/)\s*([\s\S]*)$/.exec(part);
  if (colon !== null && !/\d$/.test(colon[1] ?? '') && isLabelLike(colon[1] ?? '')) {
    return [pair(colon[1] ?? '', colon[2] ?? '', control)];
  }
  const asked = /^([^?]{3,120}\?)\s*([\s\S]*)$/.exec(part);
  if (asked !== null && isKnownLabel(asked[1] ?? ''))
    return [pair(asked[1] ?? '', asked[2] ?? '', control)];
  const dash = /^(.{2,60}?)\s+[-–—=]+\s+([\s\S]+)$/.exec(part);
  if (dash !== null && isKnownLabel(dash[1] ?? ''))
    return [pair(dash[1] ?? '', dash[2] ?? '', control)];
  const boxed = /^([^☒☐]{2,120}?)\s*([☒☐][\s\S]*)$/u.exec(part);
  if (boxed !== null) return readBoxed(boxed[1] ?? '', boxed[2] ?? '', control);
  return (
    readPrefix(part) ??
    (isKnownLabel(part) || control !== '' ? [pairOrControl(part, control)] : [loose(part)])
  );
}

const pairOrControl = (part: string, control: string): FormEntry =>
  isKnownLabel(part) ? pair(part, '', control) : pair('', part, control);

/** A label without a known meaning: few words before a colon, beginning like a label. */
const isLabelLike = (words: string): boolean =>
  isKnownLabel(words) ||
  (words.trim().split(/\s+/).length <= 10 &&
    /^[\p{Lu}\d(]/u.test(words.trim()) &&
    !/[.!]\s/.test(words));

/** "Interpreter needed ☐ Yes ☒ No" or "Repeat ☒": the words before the boxes are the label. */
function readBoxed(label: string, boxes: string, control: string): FormEntry[] {
  const words = boxes.replace(/[☒☐]/gu, ' ').trim();
  if (words === '' || isKnownLabel(label) || kindOf(label) === undefined)
    return [pair(label, boxes, control)];
  return [pair('', `${label} ${boxes}`, control)];
}

/** A label that nothing but its value follows: "DOB 15/03/1984", "Ref. no. EAP/26/0731". */
function readPrefix(part: string): FormEntry[] | undefined {
  const words = [...part.matchAll(/\S+/g)];
  for (let count = Math.min(5, words.length - 1); count > 0; count -= 1) {
    const end = words[count]?.index ?? 0;
    const [label, value] = [part.slice(0, end), part.slice(end)];
    const [field] = readLabel(label).fields;
    // "Jo Low, DOB" before a date is a child in a line, and no label.
    const isDate =
      field === 'dateOfBirth' &&
      isListedLabel(label) &&
      findDates(value, 'adult', '2100-01-01').length > 0;
    const isNumber = field === 'phone' && /^[+\d][\d\s()]{8,}/.test(value);
    const isReference = field === 'policeReference' && /^[\w/*-]*\d[\w/*-]*$/.test(value);
    if (isDate || isNumber || isReference) return [pair(label, value)];
  }
  return undefined;
}

/** Boxes with words behind them, each a statement of its own; what follows a colon is a pair. */
function readTicks(text: string): FormEntry[] {
  const options = readOptions(text);
  if (options.length === 0) return [loose(text)];
  return options.flatMap(({ text: words, isTicked }): FormEntry[] => {
    const parted = /^(.{3,80}?)\s*[–—:-]\s+(\S[\s\S]*)$/.exec(words);
    const [, head = '', rest = ''] = parted ?? [];
    const [own = '', ...labelled] = splitInline(words);
    if (labelled.length > 0 && own !== '' && (isKnownLabel(own) || !isKnownLabel(head)))
      return [
        { kind: 'tick', text: own, isTicked },
        ...labelled.flatMap((part) => readPart(part, '')),
      ];
    if (parted === null || !isKnownLabel(head)) return [{ kind: 'tick', text: words, isTicked }];
    return [{ kind: 'tick', text: head, isTicked }, ...restOfTick(rest)];
  });
}

const restOfTick = (rest: string): FormEntry[] =>
  rest.includes(':')
    ? readPart(rest, '')
    : isKnownLabel(rest) || rest.split(' ').length <= 8
      ? []
      : [loose(rest)];
