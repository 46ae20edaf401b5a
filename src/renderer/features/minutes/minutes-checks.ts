import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import { hearingOutcomeNames } from '../../../shared/domain/agenda.ts';
import { notHeardInMinutes } from '../../../shared/domain/minutes-words.ts';
import type { Minutes, MinutesCase } from '../../../shared/domain/minutes.ts';
import { counted } from '../../lib/format.ts';

/** Where something can be mended: a case by its number, or the opening. */
export type MendingPlace = number | 'opening';

export type MinutesCheck = {
  readonly text: string;
  /** Empty when all is in order. */
  readonly places: readonly MendingPlace[];
};

/** What is still open in minutes before they are made final; none of it stops that. */
export function minutesChecks({ cases: all, unmarked }: Minutes): MinutesCheck[] {
  const cases = all.filter(isForYou);
  const names = unmarked.map(({ agency }) => agency).join(', ');
  return [
    {
      text:
        unmarked.length === 0
          ? 'Every agency is marked'
          : `${counted(unmarked.length, 'agency', 'agencies')} not marked: ${names}`,
      places: unmarked.length === 0 ? [] : ['opening'],
    },
    check(cases, {
      isOpen: ({ outcome }) => outcome === '',
      open: (count) => `${counted(count, 'case has', 'cases have')} no outcome`,
      inOrder: 'Every case has an outcome',
    }),
    check(cases, {
      isOpen: ({ risks }) => risks.some(({ coveredBy }) => coveredBy === ''),
      open: (count) => `${counted(count, 'case has', 'cases have')} a risk without an action`,
      inOrder: 'Every risk has an action',
    }),
    check(cases, {
      isOpen: ({ information }) => information.some(({ state }) => state === notHeardInMinutes),
      open: (count) => `In ${counted(count, 'case')} an agency is not yet heard`,
      inOrder: 'Every agency is heard or accounted for',
    }),
    check(cases, {
      isOpen: ({ outcome, tellVictim }) =>
        outcome === hearingOutcomeNames.heard && tellVictim === '',
      open: (count) => `In ${counted(count, 'case')} nobody is named to tell the victim`,
      inOrder: 'Somebody is named to tell each victim',
    }),
  ];
}

type CaseRule = {
  readonly isOpen: (minutesCase: MinutesCase) => boolean;
  readonly open: (count: number) => string;
  readonly inOrder: string;
};

function check(cases: readonly MinutesCase[], rule: CaseRule): MinutesCheck {
  const places = cases.filter(rule.isOpen).map(({ number }) => number);
  return { text: places.length === 0 ? rule.inOrder : rule.open(places.length), places };
}
