export type Chance = {
  readonly happens: (share: number) => boolean;
  /** A whole number from the first to the last, both included. */
  readonly between: (first: number, last: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of the things, each as likely as its weight. */
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
};

/** Choices by chance, the same for the same seed. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  /** A number between 0 and 1 (mulberry32). */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (first: number, last: number): number =>
    first + Math.floor(random() * (last - first + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to pick from');
    return from[between(0, from.length - 1)] as T;
  };
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = random() * from.reduce((sum, [, weight]) => sum + weight, 0);
    const found = from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1);
    if (!found) throw new Error('Nothing to pick from');
    return found[0];
  };
  return { happens: (share) => random() < share, between, pick, weighted };
}
