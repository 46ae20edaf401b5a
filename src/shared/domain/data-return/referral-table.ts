import type { DatedHearing } from './hearings.ts';
import { printedShareIndicator, type Indicator, type Making } from './indicator.ts';
import type { Figure } from './percent.ts';
import { percentRounding, type ReadingChoice } from './settings.ts';
import { countAt, printedShare, type PrintedCount } from './suppression.ts';
import type { Cell } from './protect-cells.ts';

export type ReferralRow = {
  /** The id of the kind of agency; null for cases whose referrer is not recorded. */
  readonly id: string | null;
  readonly name: string;
  readonly count: PrintedCount;
  readonly percentage: Figure;
};

export type Referrals = {
  /** Every listed kind, also those that referred nothing, and last the cases without a referrer. */
  readonly rows: readonly ReferralRow[];
  readonly total: PrintedCount;
  readonly partnerShare: Indicator;
};

/** How many cases each kind refers; one that is not listed counts as other. */
function countReferrals(
  cases: readonly DatedHearing[],
  referrers: readonly { readonly id: string }[],
): { readonly byId: ReadonlyMap<string, number>; readonly notRecorded: number } {
  const byId = new Map(referrers.map(({ id }) => [id, 0]));
  let notRecorded = 0;
  for (const { referredBy } of cases) {
    if (referredBy === null) {
      notRecorded += 1;
      continue;
    }
    const id = byId.has(referredBy) ? referredBy : 'other';
    byId.set(id, (byId.get(id) ?? 0) + 1);
  }
  return { byId, notRecorded };
}

/**
 * Cases by the one agency that referred them, and the share of partner agencies: all but the police.
 * A case whose referrer is not recorded is nobody's. Table and share are printed together, for the
 * share is the sum of the partners' rows.
 */
export function referralTable(
  cases: readonly DatedHearing[],
  casesInPrint: PrintedCount,
  choices: readonly ReadingChoice[],
  making: Making,
): Referrals {
  const { lists, settings, print } = making;
  const { byId, notRecorded } = countReferrals(cases, lists.referrers);
  const [all, end, partners] = [0, 1, 2];
  const kinds = lists.referrers.map(({ id, isPolice }): Cell => {
    return { from: isPolice ? all : partners, to: end, count: byId.get(id) ?? 0, role: 'part' };
  });
  const partnerCount = kinds
    .filter(({ from }) => from === partners)
    .reduce((sum, { count }) => sum + count, 0);
  const printed = print([
    ...kinds,
    { from: all, to: end, count: notRecorded, role: 'part' },
    { from: all, to: partners, count: partnerCount, role: 'total' },
    { from: end, to: all, count: cases.length, role: 'fixed' },
  ]);
  const names = [...lists.referrers, { id: null, name: 'Not recorded' }];
  const rows = names.map(({ id, name }, index): ReferralRow => {
    const count = countAt(printed, index);
    const percentage = printedShare(count, casesInPrint, percentRounding(settings));
    return { id, name, count, percentage };
  });
  const unknown = countAt(printed, kinds.length);
  const numerator = countAt(printed, kinds.length + 1);
  const share = { key: 'partner-referrals', numerator, unknown, cases: casesInPrint } as const;
  return {
    rows,
    total: casesInPrint,
    partnerShare: printedShareIndicator({ ...share, choices }, making),
  };
}
