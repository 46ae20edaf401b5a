import { z } from 'zod';
import { firstSharedId, ListId, Wording } from '../asb/list-id.ts';

/**
 * The eight categories of need of the Ministry of Justice (2012/13), as the victims' strategies give
 * them; the levels are our default, the first of them no need.
 */
export const NeedsList = z.strictObject({
  levels: z.array(Wording).min(2, 'Give at least two levels, the first of them no need').max(11),
  categories: z
    .array(z.strictObject({ id: ListId, name: Wording }))
    .min(1)
    .refine((list) => firstSharedId(list) === undefined, 'Give each category an id of its own'),
});
export type NeedsList = z.infer<typeof NeedsList>;

/** What is recorded of one category; levels count from 0, no need, and null is not recorded. */
export type NeedRecord = {
  readonly category: string;
  readonly first: number | null;
  readonly review: number | null;
  readonly close: number | null;
  /** Whether the need is met, as the worker says. */
  readonly met: 'yes' | 'partly' | 'no' | null;
  /** Ids of the actions that are for this need. */
  readonly actionIds: readonly string[];
};

/**
 * `open`: nobody has said whether it is met, and the latest level is a need. `gone`: nobody has said
 * so, and there is no need any longer.
 */
export type NeedState = 'not-assessed' | 'none' | 'open' | 'gone' | 'met' | 'partly-met' | 'unmet';

export type Need = {
  readonly category: string;
  readonly name: string;
  readonly state: NeedState;
  /** At close, or else at review, or else at first. */
  readonly latest: number | null;
  /** Levels up or down from the first to a later one; below 0 is better. Null without both. */
  readonly change: number | null;
  readonly hasAction: boolean;
  readonly reason: string;
};

/**
 * Every category in the order of the list, also those that nobody has recorded; last what was recorded
 * of a category that has since left the list.
 */
export function readNeeds(records: readonly NeedRecord[], list: NeedsList): Need[] {
  const byCategory = new Map(records.map((record) => [record.category, record]));
  const listed = list.categories.map(({ id, name }) =>
    readNeed(name, byCategory.get(id) ?? emptyRecord(id), list.levels),
  );
  const ids = new Set(list.categories.map(({ id }) => id));
  const left = records.filter(({ category }) => !ids.has(category));
  return [...listed, ...left.map((record) => readNeed(record.category, record, list.levels))];
}

const emptyRecord = (category: string): NeedRecord => ({
  category,
  first: null,
  review: null,
  close: null,
  met: null,
  actionIds: [],
});

function readNeed(name: string, record: NeedRecord, levels: readonly string[]): Need {
  const { category, first, review, close, actionIds } = record;
  const state = stateOf(record);
  const latest = close ?? review ?? first;
  const later = close ?? review;
  const change = first === null || later === null ? null : later - first;
  const said = [
    `${name}: ${stateWords[state]}`,
    levelWords(record, levels),
    changeWords(change),
    contradictionWords(state, later),
  ].filter((part) => part !== '');
  const reason = `${said.join('. ')}.`;
  return { category, name, state, latest, change, hasAction: actionIds.length > 0, reason };
}

/** What somebody said of it comes before what the levels alone would say. */
function stateOf({ first, review, close, met }: NeedRecord): NeedState {
  const levels = [first, review, close].filter((level) => level !== null);
  if (levels.length > 0 && levels.every((level) => level === 0)) return 'none';
  if (met !== null) return ({ yes: 'met', partly: 'partly-met', no: 'unmet' } as const)[met];
  const latest = levels.at(-1);
  if (latest === undefined) return 'not-assessed';
  return latest > 0 ? 'open' : 'gone';
}

const stateWords: Record<NeedState, string> = {
  'not-assessed': 'not yet assessed',
  none: 'no need',
  open: 'a need, and not yet said whether it is met',
  gone: 'no longer a need',
  met: 'met',
  'partly-met': 'partly met',
  unmet: 'not met',
};

function levelWords({ first, review, close }: NeedRecord, levels: readonly string[]): string {
  const times = [
    ['at first', first],
    ['at review', review],
    ['at close', close],
  ] as const;
  const recorded = times.flatMap(([time, level]) =>
    level === null
      ? []
      : [`${time} ${level} of ${levels.length - 1} (${(levels[level] ?? '').toLowerCase()})`],
  );
  return recorded.length === 0 ? '' : `Level ${recorded.join(', ')}`;
}

function changeWords(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return 'No change';
  const direction = change < 0 ? 'Better' : 'Worse';
  return `${direction} by ${Math.abs(change)}`;
}

function contradictionWords(state: NeedState, later: number | null): string {
  const isMetYetNeeded = state === 'met' && later !== null && later > 0;
  const isUnmetYetGone = (state === 'unmet' || state === 'partly-met') && later === 0;
  return isMetYetNeeded || isUnmetYetGone ? 'The two do not agree: check them' : '';
}

const unmetStates: readonly NeedState[] = ['unmet', 'partly-met', 'open'];

/** What is left to do, the greatest need first; equal ones in the order of the list. */
export const unmetNeeds = (needs: readonly Need[]): Need[] =>
  needs
    .filter(({ state }) => unmetStates.includes(state))
    .toSorted((a, b) => (b.latest ?? 0) - (a.latest ?? 0));

/** Categories that must still be asked about: needs are found at the start, all of them. */
export const needsToAssess = (records: readonly NeedRecord[], list: NeedsList): string[] => {
  const assessed = new Set(
    records.filter(({ first }) => first !== null).map(({ category }) => category),
  );
  return list.categories.filter(({ id }) => !assessed.has(id)).map(({ name }) => name);
};
