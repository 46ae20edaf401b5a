/**
 * The referral to open after this one: the one that follows it, so that whoever leaves one for later
 * is not sent back to it at once; the first of the others at the end; null when none is left.
 */
export function nextUndecided(ids: readonly string[], current: string): string | null {
  const following = ids[ids.indexOf(current) + 1];
  const first = ids.find((id) => id !== current);
  return (ids.includes(current) ? following : undefined) ?? first ?? null;
}
