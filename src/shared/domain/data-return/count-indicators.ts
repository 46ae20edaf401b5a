import { counted } from '../count-words.ts';
import { oncePerCase, type DatedHearing, type ReturnMeeting } from './hearings.ts';
import { countIndicator, type Indicator, type Making } from './indicator.ts';
import { periodWords } from './period.ts';
import type { ReadingChoice } from './settings.ts';
import { printAlone, shownCount, type PrintedCount } from './suppression.ts';
import { tallyYoungPerpetrators } from './victim-facts.ts';

/** Days on which a meeting was held, whether or not a case was heard; days say nothing of anybody. */
export function meetingDates(meetings: readonly ReturnMeeting[], making: Making): Indicator {
  const isCounted = making.settings.emergencies === 'counted';
  const days = new Set(
    meetings.filter(({ isEmergency }) => isCounted || !isEmergency).map(({ heldOn }) => heldOn),
  ).size;
  const urgent = counted(
    meetings.filter(({ isEmergency }) => isEmergency).length,
    'emergency meeting',
  );
  const held = `Meetings were held on ${counted(days, 'day')} from ${periodWords(making.period)}`;
  const listed = isCounted ? `Among them: ${urgent}` : `Not among them: ${urgent}`;
  return countIndicator(
    {
      key: 'meeting-dates',
      numerator: shownCount(days),
      unknown: null,
      choices: [],
      said: [held, listed],
    },
    making,
  );
}

export function casesDiscussed(
  cases: PrintedCount,
  choices: readonly ReadingChoice[],
  making: Making,
): Indicator {
  const said = [`Cases discussed from ${periodWords(making.period)}: ${cases.text}`];
  return countIndicator({ key: 'cases', numerator: cases, unknown: null, choices, said }, making);
}

/** Children recorded on the cases discussed; one without a number is not one without children. */
export function children(hearings: readonly DatedHearing[], making: Making): Indicator {
  const { settings, print, period } = making;
  const isPerCase = settings.children === 'per-case';
  const counts = (isPerCase ? oncePerCase(hearings) : hearings).map(
    ({ childrenCount }) => childrenCount,
  );
  const numerator = printAlone(
    counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    print,
  );
  const unknown = printAlone(counts.filter((count) => count === null).length, print);
  const said = [
    `Children recorded in the households of the cases discussed from ${periodWords(period)}: ${numerator.text}`,
    `Without a number: ${unknown.text} of the ${isPerCase ? 'pairs' : 'hearings'}`,
  ];
  const choices: ReadingChoice[] = ['children', 'emergencies'];
  return countIndicator({ key: 'children', numerator, unknown, choices, said }, making);
}

/** A count of people, so that it is no share of the cases. */
export function youngPerpetrators(
  hearings: readonly DatedHearing[],
  cases: readonly DatedHearing[],
  making: Making,
): Indicator {
  const { settings, print, period } = making;
  const isPeople = settings.harmCount === 'people';
  const tally = tallyYoungPerpetrators(isPeople ? hearings : cases, settings);
  const numerator = printAlone(tally.yes, print);
  const unknown = printAlone(tally.unknown, print);
  const said = [
    `Perpetrators aged ${settings.youngHarmTo} or under in the cases discussed from ${periodWords(period)}: ${numerator.text}`,
    `Age not known for ${unknown.text}`,
  ];
  const choices: ReadingChoice[] = ['harmCount', 'harmAge', 'emergencies'];
  if (!isPeople) choices.push('pairHeardTwice');
  return countIndicator({ key: 'young-harm', numerator, unknown, choices, said }, making);
}
