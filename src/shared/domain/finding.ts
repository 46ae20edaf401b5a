/** What one rule found, and why. */
export type Finding = {
  /** Not known: what decides it was not given, or cannot be used. */
  readonly outcome: 'met' | 'not-met' | 'not-known';
  readonly reason: string;
  /** What to ask or weigh before deciding; null when the reason says all. */
  readonly point: string | null;
};
