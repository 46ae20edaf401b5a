import type { CalendarDate } from '../calendar-date.ts';
import { casesDiscussed, children, meetingDates, youngPerpetrators } from './count-indicators.ts';
import { hearingsOf, meetingsIn, oncePerCase } from './hearings.ts';
import type { DatedHearing, ReturnMeeting } from './hearings.ts';
import { shareIndicator, type Indicator, type Making } from './indicator.ts';
import type { Period } from './period.ts';
import { isSmall } from './protect-cells.ts';
import { referralTable, type Referrals } from './referral-table.ts';
import type { DataReturnSettings, ReadingChoice } from './settings.ts';
import { countAt, printAll, printAlone, printNothing } from './suppression.ts';
import { printSafely, shownCount, type PrintedCount, type Printer } from './suppression.ts';
import { isMale, isMinoritised, isYoungVictim, tallyOf } from './victim-facts.ts';
import type { FactOf } from './victim-facts.ts';

/** `outside` hides small counts; the forum itself sees all. */
export type Audience = 'forum' | 'outside';

export type PeriodReturn = {
  readonly period: Period;
  readonly meetingDates: readonly { readonly on: CalendarDate; readonly isEmergency: boolean }[];
  /** Cases discussed as the settings count them. */
  readonly cases: PrintedCount;
  /** Those of emergency meetings, whether or not they are among the cases. */
  readonly emergencyCases: PrintedCount;
  readonly indicators: readonly Indicator[];
  readonly referrals: Referrals;
};

const caseChoices: readonly ReadingChoice[] = ['pairHeardTwice', 'emergencies'];

export const casesOf = (
  meetings: readonly ReturnMeeting[],
  settings: DataReturnSettings,
): DatedHearing[] => {
  const hearings = hearingsOf(meetings, settings);
  return settings.pairHeardTwice === 'once' ? oncePerCase(hearings) : hearings;
};

/** How the counts of so many cases are printed: below the limit nothing but that is. */
export function printerFor(
  audience: Audience,
  cases: number,
  { suppression }: DataReturnSettings,
): Printer {
  if (audience === 'forum') return printAll;
  return isSmall(cases, suppression) ? printNothing : printSafely(suppression);
}

/** The number of cases itself, which is printed before all that is counted among them. */
export const casesInPrint = (
  audience: Audience,
  cases: number,
  { suppression }: DataReturnSettings,
): PrintedCount =>
  audience === 'forum' ? shownCount(cases) : printAlone(cases, printSafely(suppression));

/** The lines that are counted from the hearings of one period. */
export function periodReturn(
  allMeetings: readonly ReturnMeeting[],
  period: Period,
  audience: Audience,
  { lists, settings }: Pick<Making, 'lists' | 'settings'>,
): PeriodReturn {
  const meetings = meetingsIn(allMeetings, period);
  const hearings = hearingsOf(meetings, settings);
  const discussed = casesOf(meetings, settings);
  const cases = casesInPrint(audience, discussed.length, settings);
  const print = printerFor(audience, discussed.length, settings);
  const making: Making = { lists, settings, print, period };
  const share = (key: Indicator['key'], factOf: FactOf, ...own: ReadingChoice[]): Indicator => {
    const tally = tallyOf(discussed, factOf);
    return shareIndicator({ key, tally, cases, choices: [...caseChoices, ...own] }, making);
  };
  const referrals = referralTable(discussed, cases, caseChoices, making);
  return {
    period,
    meetingDates: meetings.map(({ heldOn, isEmergency }) => ({ on: heldOn, isEmergency })),
    cases,
    emergencyCases: emergencyCases(meetings, discussed.length, making),
    referrals,
    indicators: [
      meetingDates(meetings, making),
      casesDiscussed(cases, caseChoices, making),
      children(hearings, making),
      share('repeats', ({ repeat }) => repeat),
      referrals.partnerShare,
      share('minoritised', isMinoritised(lists, settings), 'whiteOther'),
      share('lgbt', ({ victim }) => victim.lgbt),
      share('disabled', ({ victim }) => victim.disabled),
      share('male', isMale),
      share('young-victims', isYoungVictim(settings), 'victimAge'),
      youngPerpetrators(hearings, discussed, making),
    ],
  };
}

function emergencyCases(
  meetings: readonly ReturnMeeting[],
  discussed: number,
  { settings, print }: Making,
): PrintedCount {
  const urgent = meetings.filter(({ isEmergency }) => isEmergency);
  const count = casesOf(urgent, { ...settings, emergencies: 'counted' }).length;
  if (settings.emergencies === 'apart') return printAlone(count, print);
  const printed = print([
    { from: 0, to: 1, count, role: 'part' },
    { from: 0, to: 1, count: discussed - count, role: 'unprinted' },
    { from: 1, to: 0, count: discussed, role: 'fixed' },
  ]);
  return countAt(printed, 0);
}
