import type { Instant } from '../calendar-date.ts';

/** A look at a case, as the audit has it. */
export type Look = { readonly number: number; readonly at: Instant };

/** Whoever has not looked for so long and looks again comes anew. */
const visitEndsAfterMs = 30 * 60_000;

/**
 * The last look of the visit before the present one; null for whoever comes for the first time. A visit
 * begins with a look after 30 minutes without one, so that it is the same whether the look that opened
 * the page is written already or not, and however often the page asks again. Looks are written at most
 * every five minutes: what changed in the last of them may be told to somebody who has seen it. Clocks
 * can be set back: looks follow each other as they were written, and a gap counts either way.
 */
export function lastVisit(looksLatestFirst: readonly Look[], now: Instant): Look | null {
  let later = now;
  for (const look of looksLatestFirst) {
    if (Math.abs(Date.parse(later) - Date.parse(look.at)) > visitEndsAfterMs) return look;
    later = look.at;
  }
  return null;
}
