import type { CalendarDate } from '../calendar-date.ts';
import { contactMethods } from './case-kinds.ts';
import type { Entry } from './entry.ts';
import { entriesOf, isInForce, type Of } from './standing.ts';

export type ContactRules = {
  /** Ways that put somebody in danger. */
  readonly unsafe: readonly string[];
  /** Ways that are safe, with times and what to say. */
  readonly safe: readonly string[];
  /** Who is never to be contacted. */
  readonly never: readonly string[];
  /** The first safe way whose number is known, to be shown. */
  readonly shown: Of<'reach'> | null;
};

/** How somebody may and may not be reached on a day, in words without any number. */
export function contactRulesOf(
  entries: readonly Entry[],
  personId: string,
  today: CalendarDate,
): ContactRules {
  const own = entries.filter((entry) => entry.personId === personId && isInForce(entry, today));
  const ways = entriesOf(own, 'reach');
  const of = (safety: string): Of<'reach'>[] => ways.filter(({ says }) => says.safety === safety);
  return {
    unsafe: of('unsafe').map(({ says }) => because(methodOf(says.method), says.why)),
    safe: of('safe').map(({ says }) => joined(methodOf(says.method), says.times, says.whoAnswers)),
    never: entriesOf(own, 'never-contact').map(({ says }) => says.who),
    shown: of('safe').find(({ secretsGiven }) => secretsGiven.includes('number')) ?? null,
  };
}

const names: Readonly<Record<string, string>> = contactMethods;

const methodOf = (method: string): string => (names[method] ?? method).toLowerCase();

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(', ');

/** `text message: he reads it` */
const because = (way: string, why: string): string =>
  why === '' ? way : `${way}: ${why.replace(/\.$/, '')}`;
