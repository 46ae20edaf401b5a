import { createSubjects, type Subjects } from './action-subjects.ts';
import type { PreparedWords, VerbForm } from './action-words.ts';

/** A verb as an action uses it. */
export type VerbUse = {
  readonly verb: string;
  readonly index: number;
  /** Surely what is done, not a word that may be part of something else. */
  readonly isFirm: boolean;
};

export type ActionReading = {
  readonly verbs: readonly VerbUse[];
  /** Agencies that are to do it, as far as the words name them. */
  readonly owners: ReadonlySet<string>;
};

/** After which kind of word the next one is read. */
type State = 'start' | 'owner' | 'to' | 'modal' | 'be' | 'words';

type Scan = {
  readonly tokens: readonly string[];
  readonly words: PreparedWords;
  readonly verbs: VerbUse[];
  readonly subjects: Subjects;
  state: State;
  /** Where the last agency ended to which something is done. */
  objectEnd: number;
};

const breaks = new Set(['and', 'or', 'then', 'but', 'plus', '/', ',', '.', ':']);
const beForms = new Set(['been', 'being', 'is', 'are', 'have', 'has']);
/** What may follow a past form that says what is done: “locks changed by Friday”. */
const afterPast = new Set([
  'by',
  'on',
  'at',
  'in',
  'for',
  'to',
  'with',
  'before',
  'within',
  'after',
]);

/**
 * Reads an action from left to right, far enough to tell what is done and by whom. It knows no
 * grammar beyond that of short instructions; where a word may be a verb or a noun it takes it for a
 * verb, so that nobody is told without need that there is none.
 */
export function readAction(tokens: readonly string[], words: PreparedWords): ActionReading {
  const subjects = createSubjects();
  const scan: Scan = { tokens, words, verbs: [], subjects, state: 'start', objectEnd: -1 };
  let index = 0;
  while (index < tokens.length) index = readAt(scan, index);
  if (scan.state === 'owner' && scan.verbs.length === 0) subjects.act(true, false);
  return { verbs: scan.verbs, owners: subjects.owners };
}

/** Where an agency's name that begins at `index` ends; null when none begins there. */
function ownerAt(
  tokens: readonly string[],
  index: number,
  words: PreparedWords,
): { readonly agency: string; readonly end: number } | null {
  const owner = words.owners
    .get(tokens[index] ?? '')
    ?.find(({ phrase }) => phrase.every((word, offset) => tokens[index + offset] === word));
  if (owner === undefined) return null;
  let end = index + owner.phrase.length;
  while (words.ownerEndings.has(tokens[end] ?? '')) end += 1;
  return ownerAt(tokens, end, words) ?? { agency: owner.agency, end };
}

/** Reads what stands at `index`, and says where the next begins. */
function readAt(scan: Scan, index: number): number {
  const { state, words } = scan;
  const token = scan.tokens[index] ?? '';
  if (breaks.has(token)) return readBreak(scan, index, token);
  if (token === 'to') return goOn(scan, 'to', index);
  if (words.modals.has(token)) return goOn(scan, 'modal', index);
  if (token === 'be') return foundBe(scan, index);
  if (beForms.has(token)) return goOn(scan, state === 'modal' ? 'modal' : 'be', index);
  if (state === 'start') return readStart(scan, index, token);
  if (state === 'owner') return readAfterOwner(scan, index, token);
  return state === 'words' ? readWords(scan, index) : readAfterMarker(scan, index, token);
}

function readBreak(scan: Scan, index: number, token: string): number {
  const { subjects, objectEnd } = scan;
  const afterName = scan.state === 'owner';
  if (afterName && token === ':') subjects.act(true, false);
  subjects.pause(token, { afterName, afterObject: objectEnd === index });
  return goOn(scan, 'start', index);
}

function readStart(scan: Scan, index: number, token: string): number {
  const { tokens, words, subjects } = scan;
  const form = formOf(scan, index);
  const isBeforeDeterminer = words.determiners.has(tokens[index + 1] ?? '');
  if (form === 'base' && isBeforeDeterminer) return found(scan, index);
  const owner = ownerAt(tokens, index, words);
  if (owner !== null) {
    subjects.name(owner.agency);
    scan.state = 'owner';
    return owner.end;
  }
  const isDeterminer = words.determiners.has(token);
  if (isDeterminer && ownerAt(tokens, index + 1, words) !== null) return index + 1;
  if (isLeadIn(scan, token)) return index + 1;
  const isVerb = form === 'ing' || (form === 'base' && tokens[index + 1] !== 'of');
  const isUnknownVerb = !isDeterminer && isBeforeDeterminer;
  return isVerb || isUnknownVerb ? found(scan, index) : goOn(scan, 'words', index);
}

function readAfterOwner(scan: Scan, index: number, token: string): number {
  const { tokens, words } = scan;
  const form = formOf(scan, index);
  if (form !== undefined && form !== 'past') return found(scan, index);
  if (isLeadIn(scan, token)) return index + 1;
  const isUnknownVerb = words.determiners.has(tokens[index + 1] ?? '');
  return isUnknownVerb ? found(scan, index) : readWords(scan, index);
}

function readAfterMarker(scan: Scan, index: number, token: string): number {
  const { tokens, words, state } = scan;
  const form = formOf(scan, index);
  if (form === 'base' || (form !== undefined && state !== 'to')) return found(scan, index);
  if (isLeadIn(scan, token) || words.afterTo.has(token)) return index + 1;
  const isBeforeDeterminer = words.determiners.has(tokens[index + 1] ?? '');
  const isUnknownVerb = state === 'modal' || (state === 'to' && isBeforeDeterminer);
  return isUnknownVerb && !words.determiners.has(token)
    ? found(scan, index)
    : readWords(scan, index);
}

function readWords(scan: Scan, index: number): number {
  const { tokens, words } = scan;
  const form = formOf(scan, index);
  const next = tokens[index + 1];
  scan.objectEnd = ownerAt(tokens, index, words)?.end ?? scan.objectEnd;
  const isBeforeDeterminer = words.determiners.has(next ?? '');
  const endsPart = next === undefined || breaks.has(next) || afterPast.has(next);
  const isVerb =
    form === 'past' ? endsPart : (form === 'base' || form === 's') && isBeforeDeterminer;
  return isVerb ? found(scan, index, false) : goOn(scan, 'words', index);
}

/** None where the next word makes a noun of it, as in “contact details”. */
function formOf({ tokens, words }: Scan, index: number): VerbForm | undefined {
  const known = words.forms.get(tokens[index] ?? '');
  const isNoun = words.asNouns.get(known?.verb ?? '')?.includes(tokens[index + 1] ?? '') ?? false;
  return isNoun ? undefined : known?.form;
}

const isLeadIn = ({ words }: Scan, token: string): boolean =>
  words.leadIns.has(token) ||
  (token.endsWith('ly') && !words.forms.has(token)) ||
  /^\d/.test(token);

function found(scan: Scan, index: number, isFirm = true): number {
  const { tokens, words, subjects, verbs, state } = scan;
  const verb = words.forms.get(tokens[index] ?? '')?.verb ?? '';
  verbs.push({ verb, index, isFirm });
  subjects.act(state === 'modal', words.contactVerbs.has(verb));
  scan.state = 'words';
  return index + 1;
}

/** “to be told”, “to be in place”: a verb in any case, and what follows may be another. */
function foundBe(scan: Scan, index: number): number {
  const next = found(scan, index);
  scan.state = 'be';
  return next;
}

function goOn(scan: Scan, next: State, index: number): number {
  if (next === 'words') scan.subjects.drop();
  scan.state = next;
  return index + 1;
}
