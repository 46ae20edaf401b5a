/** What people decided about two records: that they are one person, or two. */
export type MatchVerdict = {
  readonly personId: string;
  readonly otherId: string;
  readonly verdict: 'same' | 'different';
};

/**
 * Who is who among these records, given all decisions that stand: each record's identity, which is the
 * earliest record of the same person by the order of `records`. Nothing is written into a record, so
 * that taking a decision back parts them again as they were.
 */
export function identitiesOf(
  records: readonly string[],
  decisions: readonly MatchVerdict[],
): Map<string, string> {
  const place = new Map(records.map((id, index) => [id, index]));
  const leader = new Map<string, string>(records.map((id) => [id, id]));
  const leaderOf = (id: string): string => {
    let at = id;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) at = up;
    return at;
  };
  for (const { personId, otherId, verdict } of decisions) {
    if (verdict !== 'same' || !place.has(personId) || !place.has(otherId)) continue;
    const [a, b] = [leaderOf(personId), leaderOf(otherId)];
    const aIsEarlier = (place.get(a) ?? 0) <= (place.get(b) ?? 0);
    leader.set(aIsEarlier ? b : a, aIsEarlier ? a : b);
  }
  return new Map(records.map((id) => [id, leaderOf(id)]));
}

/**
 * The decision "different" that stands against joining two persons: between any record of the one and
 * any of the other. `undefined` when they may be joined.
 */
export function standingAgainst<D extends MatchVerdict>(
  identities: ReadonlyMap<string, string>,
  [personId, otherId]: readonly [string, string],
  decisions: readonly D[],
): D | undefined {
  const of = (id: string): string => identities.get(id) ?? id;
  const joining = new Set([of(personId), of(otherId)]);
  return decisions.find(
    (decision) =>
      decision.verdict === 'different' &&
      of(decision.personId) !== of(decision.otherId) &&
      joining.has(of(decision.personId)) &&
      joining.has(of(decision.otherId)),
  );
}

/** Everybody reachable by decisions "same" from these records, themselves included. */
export function connectedTo(
  start: readonly string[],
  decisions: readonly MatchVerdict[],
): Set<string> {
  const reached = new Set(start);
  let before = 0;
  while (reached.size > before) {
    before = reached.size;
    for (const { personId, otherId, verdict } of decisions) {
      if (verdict !== 'same') continue;
      if (reached.has(personId)) reached.add(otherId);
      if (reached.has(otherId)) reached.add(personId);
    }
  }
  return reached;
}
