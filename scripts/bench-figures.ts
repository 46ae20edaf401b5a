/** One line of the bench's table. */
export type Figure = {
  readonly name: string;
  readonly text: string;
  readonly goal?: string;
  readonly isMet?: boolean;
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Percentiles of some durations in milliseconds, against a limit for the 99th where there is one. */
export function figures(name: string, ms: readonly number[], p99Limit?: number): Figure {
  const sorted = ms.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share));
  const shown = [p50, p95, p99, sorted.at(-1)].map((value) => (value ?? 0).toFixed(1).padStart(8));
  const text = `${shown.join(' ')}  (${ms.length})`;
  if (p99Limit === undefined) return { name, text };
  return { name, text, goal: `p99 at most ${p99Limit} ms`, isMet: (p99 ?? 0) <= p99Limit };
}

export function printFigures(results: readonly Figure[]): void {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${'milliseconds'.padEnd(width)}      p50      p95      p99      max  (runs)`);
  for (const { name, text, goal, isMet } of results) {
    const verdict = isMet === undefined ? '' : isMet ? 'met: ' : 'MISSED: ';
    console.log(`${name.padEnd(width)} ${text}${goal === undefined ? '' : `  ${verdict}${goal}`}`);
  }
}
