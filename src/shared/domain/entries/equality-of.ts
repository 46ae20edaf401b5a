import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { kindsOfEntry, type Entry } from './entry.ts';
import { notAsked } from './equality-kind.ts';
import { entriesOf } from './standing.ts';

export const referredCharacteristics = ['gender', 'ethnicity', 'disability', 'lgbt'] as const;

/** What a referral said of a characteristic, in its own words. */
export const ReferredEquality = z.strictObject({
  of: z.enum(referredCharacteristics),
  words: z.string(),
  on: CalendarDate,
  agencyName: z.string(),
});
export type ReferredEquality = z.infer<typeof ReferredEquality>;

const { source: sources, ownWords: _ownWords, ...characteristics } = kindsOfEntry.equality.fields;

type Recorded = keyof typeof characteristics;
type Characteristic = Recorded | (typeof referredCharacteristics)[number];

const labels: readonly (readonly [of: Characteristic, label: string])[] = [
  ...(Object.keys(characteristics) as Recorded[]).map((of): [Recorded, string] => [
    of,
    characteristics[of].label,
  ]),
  // Referrals have one field for both.
  ['lgbt', 'LGBT+'],
];

/** What is known of one characteristic: the words that stand, who said them, and when. */
export type KnownEquality = {
  readonly of: Characteristic;
  readonly label: string;
  readonly words: string;
  readonly source: string;
  /** Null where nobody wrote when it was said, as in a list of incidents. */
  readonly on: CalendarDate | null;
};

type Said = Omit<KnownEquality, 'label' | 'on'> & {
  readonly on: CalendarDate;
  readonly isAnswer: boolean;
};

/** A person as their record describes them, whoever said so. */
type Described = Readonly<Record<(typeof referredCharacteristics)[number], string>>;

/**
 * What was said last of each characteristic, in an entry or a referral. That nobody asked takes nothing
 * away of what is known; that somebody prefers not to say does. Of one day the entry counts, which somebody
 * made for it alone.
 */
export function equalityOf(
  entries: readonly Entry[],
  referred: readonly ReferredEquality[],
  described: Described,
): KnownEquality[] {
  const said = [
    ...referred.map(({ of, words, on, agencyName }): Said => ({
      of,
      words,
      on,
      source: `Referral by ${agencyName}`,
      isAnswer: true,
    })),
    ...entriesOf(entries, 'equality')
      .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
      .flatMap(saidBy),
  ];
  return labels.flatMap(([of, label]) => {
    const last = said
      .filter((each) => each.of === of)
      .toSorted((a, b) => Number(a.isAnswer) - Number(b.isAnswer) || a.on.localeCompare(b.on))
      .at(-1);
    if (last === undefined) return undated(of, label, described);
    const { words, source, on } = last;
    return [{ of, label, words, source, on }];
  });
}

function undated(of: Characteristic, label: string, described: Described): KnownEquality[] {
  const words = isReferred(of) ? described[of] : '';
  return words === '' ? [] : [{ of, label, words, source: 'Not recorded who said so', on: null }];
}

const isReferred = (of: Characteristic): of is keyof Described =>
  referredCharacteristics.some((each) => each === of);

function saidBy(entry: ReturnType<typeof entriesOf<'equality'>>[number]): Said[] {
  const { says, startsOn: on } = entry;
  const source = namesOf(sources)[says.source] ?? '';
  return (Object.keys(characteristics) as Recorded[]).flatMap((of) => {
    const chosen = says[of];
    if (chosen === '') return [];
    const words = namesOf(characteristics[of])[chosen] ?? chosen;
    return [{ of, words, on, source, isAnswer: chosen !== notAsked }];
  });
}

const namesOf = ({
  choices,
}: {
  readonly choices: Readonly<Record<string, string>>;
}): Readonly<Record<string, string>> => choices;
