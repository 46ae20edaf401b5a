import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { PersonDecision } from '../../../shared/domain/matching/match-view.ts';
import type { MatchBand } from '../../../shared/domain/matching/score-match.ts';
import { fullName, type PersonName } from '../../../shared/domain/person.ts';
import { counted } from '../../lib/format.ts';
import type { OpenMatches, Role } from './open-matches.ts';

export const bandWords: Record<MatchBand, string> = {
  likely: 'likely',
  possible: 'possible',
  unlikely: 'less likely',
};

export const roleNames: Record<Role, string> = { victim: 'Victim', perpetrator: 'Perpetrator' };

/** `Victim`, and `Victim 2` for the one after the pair’s. */
export const placeName = (role: Role, place: number): string =>
  place === 0 ? roleNames[role] : `${roleNames[role]} ${place + 1}`;

type Named = Pick<PersonName, 'firstName' | 'surname' | 'dob'>;

export const nameOf = (person: Named): string => fullName(person) || 'Not known';

export const bornWords = ({ dob }: Pick<Named, 'dob'>): string =>
  dob === null ? 'date of birth not known' : `born ${dateWithYear(dob)}`;

export const nameWithBirth = (person: Named): string => `${nameOf(person)}, ${bornWords(person)}`;

/** `Two records joined 3 Nov 2026 by j.lowe: Jade Smythe, born 6 May 1990, and …` */
export const joinedWords = (
  what: string,
  { person, other, decidedBy, decidedAt }: PersonDecision,
): string =>
  `${what} joined ${dateWithYear(dayOf(decidedAt))} by ${decidedBy}: ` +
  `${nameWithBirth(person)}, and ${nameWithBirth(other)}.`;

type LastDates = { readonly lastReferredOn: string | null; readonly lastHeardOn: string | null };

/** `referred 6 Jan 2026, heard 20 Jan 2026` */
export function lastDatesWords({ lastReferredOn, lastHeardOn }: LastDates): string {
  const referred =
    lastReferredOn === null ? 'never referred' : `referred ${dateWithYear(lastReferredOn)}`;
  const heard = lastHeardOn === null ? 'not heard' : `heard ${dateWithYear(lastHeardOn)}`;
  return `${referred}, ${heard}`;
}

/** `1 likely, 2 possible`; empty when nothing is open. */
export function openWords({ likely, possible }: OpenMatches): string {
  const parts = [
    likely.length > 0 && `${likely.length} likely`,
    possible.length > 0 && `${possible.length} possible`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** What is left to look at, for readers who do not see the list. */
export const leftWords = ({ likely, possible }: OpenMatches): string => {
  const left = likely.length + possible.length;
  return left === 0 ? 'No match is open.' : `${counted(left, 'match', 'matches')} still open.`;
};
