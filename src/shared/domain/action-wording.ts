import { type ActionReading, readAction } from './action-reading.ts';
import type { ActionSettings, FindingKind } from './action-settings.ts';
import { vagueIn } from './action-vague.ts';
import { type PreparedWords, tokensOf } from './action-words.ts';
import type { CalendarDate } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';

/** An action as it is being agreed. What is null or empty is not chosen yet. */
export type ActionDraft = {
  readonly text: string;
  /** Names of the agencies that own it; exactly one is right. */
  readonly owners: readonly string[];
  readonly dueOn: CalendarDate | null;
  readonly meetingOn: CalendarDate;
  readonly nextMeetingOn: CalendarDate | null;
};

export type WordingFinding = {
  readonly kind: FindingKind;
  /** What is wrong and what to do about it. */
  readonly sentence: string;
};

/**
 * What would make an action clearer: what is done, by exactly one agency, by a date that the next
 * meeting can look back on. That actions should be specific and timed comes from SafeLives' form
 * (https://safelives.org.uk/resources-library/marac-action-tracking-form/); the words that it looks
 * for are our default. It advises and never stops anybody.
 */
export function checkWording(
  draft: ActionDraft,
  words: PreparedWords,
  settings: ActionSettings,
): WordingFinding[] {
  const tokens = tokensOf(draft.text);
  const reading = readAction(tokens, words);
  const found = [
    ...wordFindings(tokens, reading, draft, words),
    ...dateFindings(draft),
    ...missingFindings(draft, reading),
  ];
  return found.filter(({ kind }) => settings.wordingChecks.includes(kind));
}

function wordFindings(
  tokens: readonly string[],
  reading: ActionReading,
  { owners }: ActionDraft,
  words: PreparedWords,
): WordingFinding[] {
  const found: WordingFinding[] = [];
  if (reading.verbs.length === 0) {
    found.push({ kind: 'no-verb', sentence: 'There is no verb: say what will be done.' });
  }
  const names = namesOf(owners);
  const joinsAgencies = names.some((name) => agenciesIn(name, words) > 1);
  if (names.length > 1 || joinsAgencies || reading.owners.size > 1) {
    found.push({ kind: 'two-owners', sentence: twoOwners });
  }
  for (const vague of vagueIn(tokens, reading, words)) {
    const sentence = `“${vague.words.join(' ')}” is vague: ${vague.ask}.`;
    found.push({ kind: 'vague', sentence });
  }
  return found;
}

const namesOf = (owners: readonly string[]): string[] => [
  ...new Set(owners.map((name) => name.trim()).filter((name) => name !== '')),
];

const twoOwners = 'There are two owners: give each agency an action of its own.';

/** How many agencies an owner's name joins: one for “Fire and rescue”, two for “Police and Housing”. */
const agenciesIn = (name: string, words: PreparedWords): number =>
  readAction(tokensOf(name), words).owners.size;

function dateFindings({ dueOn, meetingOn, nextMeetingOn }: ActionDraft): WordingFinding[] {
  if (dueOn === null) return [];
  const day = dateWithYear(dueOn);
  if (dueOn < meetingOn) {
    const sentence = `The date, ${day}, is before the meeting of ${dateWithYear(meetingOn)}: choose a later one.`;
    return [{ kind: 'before-meeting', sentence }];
  }
  if (nextMeetingOn === null || dueOn <= nextMeetingOn) return [];
  const sentence = `The date, ${day}, is after the next meeting, ${dateWithYear(nextMeetingOn)}: that meeting cannot yet ask whether it is done.`;
  return [{ kind: 'after-next-meeting', sentence }];
}

function missingFindings(
  { text, owners, dueOn }: ActionDraft,
  reading: ActionReading,
): WordingFinding[] {
  const found: WordingFinding[] = [];
  if (namesOf(owners).length === 0) {
    const sentence =
      reading.owners.size > 0
        ? 'The owner is only in the words: choose the agency.'
        : 'There is no owner: say which agency will do it.';
    found.push({ kind: 'no-owner', sentence });
  }
  if (dueOn === null) {
    const sentence = namesDay(text)
      ? 'The date is only in the words: choose the day.'
      : 'There is no date: say by when.';
    found.push({ kind: 'no-date', sentence });
  }
  return found;
}

const dayNames =
  /\b(today|tonight|tomorrow|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b/i;
const dayNumbers =
  /\b(\d{1,2}[/.]\d{1,2}|\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|within|same day|next (week|meeting|month))/i;
const namesDay = (text: string): boolean => dayNames.test(text) || dayNumbers.test(text);
