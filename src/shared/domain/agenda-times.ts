/** A break, taken at the first end of a case so many minutes after the meeting began. */
export type Break = { readonly afterMinutes: number; readonly minutes: number };

/** Minutes since the meeting began, and how many of its breaks lie behind. */
export type AgendaClock = { readonly at: number; readonly breaksPast: number };

/**
 * The clock when the next case begins: a break that is due comes before it, so that none is taken
 * after the last case. A break that was overtaken by the next one falls out.
 */
export function beforeCase(clock: AgendaClock, breaks: readonly Break[]): AgendaClock {
  const due = breaks.filter(({ afterMinutes }) => afterMinutes <= clock.at).length;
  if (due <= clock.breaksPast) return clock;
  return { at: clock.at + (breaks[due - 1]?.minutes ?? 0), breaksPast: due };
}

export const afterCase = ({ at, breaksPast }: AgendaClock, minutes: number): AgendaClock => ({
  at: at + minutes,
  breaksPast,
});

export type CaseTimes = {
  readonly from: number;
  readonly until: number;
  /** Minutes of the break before it; 0 without one. */
  readonly breakBefore: number;
};

/** When each case begins and ends, in minutes since the meeting began. */
export function timesOfCases(
  openingMinutes: number,
  minutes: readonly number[],
  breaks: readonly Break[],
): CaseTimes[] {
  let clock: AgendaClock = { at: openingMinutes, breaksPast: 0 };
  return minutes.map((each) => {
    const begin = beforeCase(clock, breaks);
    const breakBefore = begin.at - clock.at;
    clock = afterCase(begin, each);
    return { from: begin.at, until: clock.at, breakBefore };
  });
}
