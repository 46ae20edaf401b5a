import { buildDataReturn, type DataReturn, type DataReturnQuestion } from './build-data-return.ts';
import type { DataReturnLists } from './lists.ts';
import { DataReturnSettings, readings, readingWords, type ReadingChoice } from './settings.ts';

export type ReadingRow = {
  readonly over: 'period' | 'twelve-months';
  readonly name: string;
  readonly chosen: string;
  readonly other: string;
};

/** One choice that the source leaves, with what either reading gives. */
export type ReadingComparison = {
  readonly choice: ReadingChoice;
  /** The reading that the settings choose, and the one that they do not. */
  readonly chosen: string;
  readonly other: string;
  /** The lines in which the two differ. */
  readonly rows: readonly ReadingRow[];
  readonly reason: string;
};

/**
 * The two readings of every choice side by side, each with all other settings as they are. For the
 * forum alone: the difference of two figures can be a small count.
 */
export function compareReadings(
  question: Omit<DataReturnQuestion, 'audience'>,
  lists: DataReturnLists,
  settings: DataReturnSettings,
): ReadingComparison[] {
  const build = (read: DataReturnSettings): DataReturn =>
    buildDataReturn({ ...question, audience: 'forum' }, lists, read);
  const chosen = build(settings);
  return (Object.keys(readings) as ReadingChoice[]).map((choice) => {
    const otherSettings = withOtherReading(choice, settings);
    const rows = differences(chosen, build(otherSettings));
    const words = {
      chosen: readingWords(choice, settings),
      other: readingWords(choice, otherSettings),
    };
    const outcome =
      rows.length === 0
        ? 'Both readings give the same figures'
        : `The readings differ in: ${[...new Set(rows.map(({ name }) => name))].join('; ')}`;
    const reason = `Chosen: ${words.chosen}. The other reading: ${words.other}. ${outcome}.`;
    return { choice, ...words, rows, reason };
  });
}

/** Settings that differ in one choice alone. */
export function withOtherReading(
  choice: ReadingChoice,
  settings: DataReturnSettings,
): DataReturnSettings {
  const other = Object.keys(readings[choice]).find((option) => option !== settings[choice]);
  return DataReturnSettings.parse({ ...settings, [choice]: other });
}

function differences(chosen: DataReturn, other: DataReturn): ReadingRow[] {
  const one = linesOf(chosen);
  const two = linesOf(other);
  return one.flatMap((line, index) => {
    const value = two[index]?.value ?? '';
    const { over, name } = line;
    return value === line.value ? [] : [{ over, name, chosen: line.value, other: value }];
  });
}

type Line = { readonly over: ReadingRow['over']; readonly name: string; readonly value: string };

/** Every figure of a return in an order that no reading changes. */
function linesOf({ period, twelveMonths, benchmarks }: DataReturn): Line[] {
  const of = (
    over: ReadingRow['over'],
    { indicators, referrals }: DataReturn['period'],
  ): Line[] => [
    ...indicators.map(({ name, value }) => ({ over, name, value })),
    ...referrals.rows.map(({ name, count, percentage }) => {
      return { over, name: `Referred by: ${name}`, value: `${count.text} (${percentage.text})` };
    }),
  ];
  const posts = benchmarks.posts.map(({ role, current, recommended }): Line => {
    const value = `${current.text} now, ${recommended.text} recommended`;
    return { over: 'twelve-months', name: `Posts: ${role}`, value };
  });
  return [...of('period', period), ...of('twelve-months', twelveMonths), ...posts];
}
