export type TestCount = { passed: number; skipped: number };

/** Reads vitest's JSON report. */
export function vitestCount(report: string): TestCount {
  const { numPassedTests, numPendingTests, numTodoTests }: Record<string, number> =
    JSON.parse(report);
  return { passed: numPassedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

/** Reads Playwright's JSON report. */
export function e2eCount(report: string): TestCount {
  const { stats }: { stats: Record<string, number> } = JSON.parse(report);
  // Flaky is what passed when it was tried again.
  const passed = (stats['expected'] ?? 0) + (stats['flaky'] ?? 0);
  return { passed, skipped: stats['skipped'] ?? 0 };
}

/** The line that closes a green run, which build servers read. */
export function sumOf(counts: readonly TestCount[]): string {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const skipped = counts.reduce((sum, count) => sum + count.skipped, 0);
  return `${passed} passed, 0 failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
