import type { RefObject } from 'react';

/** What holds the matches of a referral. */
export type MatchPlace = RefObject<HTMLDivElement | null>;

export const matchWith = (node: Element | null): HTMLElement | null =>
  node?.closest<HTMLElement>('[data-match]') ?? null;

export const indexWith = (node: Element | null, ids: readonly string[]): number =>
  ids.indexOf(matchWith(node)?.dataset['match'] ?? '');

/** Puts the focus on a match, or on the place itself where there is none. */
export function focusMatch(place: MatchPlace, id: string | undefined): void {
  const selector = `[data-match="${CSS.escape(id ?? '')}"] [data-match-focus]`;
  const target = place.current?.querySelector<HTMLElement>(selector) ?? place.current;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
