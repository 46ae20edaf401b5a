import { z } from 'zod';
import { firstSharedId, ListId, Wording } from '../asb/list-id.ts';
import { CalendarDate } from '../calendar-date.ts';

export const indicatorKeys = [
  'meeting-dates',
  'cases',
  'children',
  'repeats',
  'partner-referrals',
  'minoritised',
  'lgbt',
  'disabled',
  'male',
  'young-victims',
  'young-harm',
  'rate',
  'change',
] as const;
export const IndicatorKey = z.enum(indicatorKeys);
export type IndicatorKey = z.infer<typeof IndicatorKey>;

/** One kind of agency that refers. */
const Referrer = z.strictObject({ id: ListId, name: Wording, isPolice: z.boolean() });

/** One ethnic group; whether `white-other` counts as minoritised is a setting. */
const Ethnicity = z.strictObject({
  id: ListId,
  name: Wording,
  minoritised: z.enum(['yes', 'no', 'white-other']),
});

const count = z.int().min(0);
const percentage = z.string().regex(/^\d+(\.\d+)?$/);

/** What SafeLives published for all Maracs, with the digits that it printed; null is not in its text. */
const NationalRow = z.strictObject({
  to: CalendarDate,
  maracs: count,
  cases: count,
  children: count,
  rate: percentage,
  repeats: percentage,
  partnerReferrals: percentage,
  minoritised: percentage,
  lgbt: percentage,
  disabled: percentage,
  male: percentage,
  youngVictims: count,
  youngVictimsShare: percentage,
  youngHarm: count.nullable(),
});

const areDistinct = (list: readonly { id: string }[]): boolean => firstSharedId(list) === undefined;

/** The names that a partnership may change, and the figures to compare with. */
export const DataReturnLists = z.strictObject({
  indicators: z.record(IndicatorKey, Wording),
  referrers: z
    .array(Referrer)
    .refine(areDistinct, 'Give each kind of agency an id of its own')
    .refine((list) => list.some(({ id }) => id === 'other'), 'Keep a kind with the id other')
    .refine((list) => list.some(({ isPolice }) => isPolice), 'Say which kind is the police'),
  ethnicities: z.array(Ethnicity).refine(areDistinct, 'Give each group an id of its own'),
  national: z.strictObject({ source: Wording, address: z.url(), rows: z.array(NationalRow) }),
});
export type DataReturnLists = z.infer<typeof DataReturnLists>;
