/**
 * The local log: event codes only, never a text, a path or a value, since what is logged can be
 * read by anybody who uses the computer.
 */
export function logError(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : '';
  // oxlint-disable-next-line no-console -- the one place that may write to the console
  console.error(`[casetable] ${where} ${name} ${code}`.trim());
}
