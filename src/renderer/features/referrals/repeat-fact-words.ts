import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { RepeatFacts } from '../../../shared/domain/repeat-facts.ts';

/** Where the pair was referred before, and when, as far as anybody said. */
export function otherAreaWords({
  otherArea,
  otherAreaReferredOn,
}: Pick<RepeatFacts, 'otherArea' | 'otherAreaReferredOn'>): string {
  if (otherArea === '') return 'Not recorded';
  return otherAreaReferredOn === null
    ? `${otherArea}; without its date it does not count`
    : `${otherArea}, ${dateWithYear(otherAreaReferredOn)}`;
}
