import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/forum-defaults.json' with { type: 'json' };
import type { FileRow, ListFile, OnProgress } from '../../../src/main/import/list-file.ts';
import * as loadedList from '../../../src/main/import/loaded-list.ts';
import { readListFile } from '../../../src/main/import/read-list-file.ts';
import { referralRules, type ReferralCheckInput } from '../../../src/main/import/referral-rules.ts';
import { listRowKinds } from '../../../src/shared/domain/list-form.ts';
import { guessMapping, referralForm } from '../../../src/shared/domain/referral-list-columns.ts';
import {
  listFields,
  type ListField,
  type ListMapping,
} from '../../../src/shared/domain/referral-list.ts';
import { RepeatFacts } from '../../../src/shared/domain/repeat-facts.ts';

const silent = (): void => undefined;

type CheckedRow = loadedList.CheckedRow<ListField>;
const createLoadedList = (file: ListFile, onProgress: OnProgress) =>
  loadedList.createLoadedList(referralRules, file, onProgress);

const agencies = defaults.marac.agencies.map(({ name, aliases }) => ({ id: name, name, aliases }));

const checkOf = (
  mapping: ListMapping,
  known: Partial<ReferralCheckInput> = {},
): ReferralCheckInput => ({
  mapping,
  agencies,
  today: '2026-11-09',
  assessmentMaximum: 24,
  knownHashes: [],
  knownReferences: [],
  ...known,
});

const aList = (headings: string[], ...rows: string[][]): ListFile => ({
  headings,
  rows: rows.map((cells, index): FileRow => ({ number: index + 2, cells, fault: null })),
});

const all = { offset: 0, limit: 1000 };

const samples = [
  ['resources/sample/referrals.csv', 'a list in CSV'],
  ['tests/data/referrals.xlsx', 'the same list in Excel'],
] as const;

describe.each(samples)('%s', (path) => {
  it('has 86 rows to import and 2 to hold, each problem named by row and column', async () => {
    const file = await readListFile(path, referralForm, silent);
    const mapping = guessMapping(file.headings);
    const list = createLoadedList(file, silent);
    expect(list.check(checkOf(mapping))).toEqual({
      rowCount: 88,
      goodCount: 86,
      problemCount: 2,
      alreadyCount: 0,
      problemKinds: [
        expect.objectContaining({ field: 'perpetratorDob', heading: 'Perpetrator DOB', count: 2 }),
        expect.objectContaining({ field: 'victimDob', heading: 'Victim DOB', count: 1 }),
      ],
    });
    const { rows } = list.rowPage({ kind: 'problem', ...all });
    expect(rows.map(({ rowNumber, values }) => [rowNumber, values.reference])).toEqual([
      [79, 'R0039'],
      [89, 'R0088'],
    ]);
  });

  it('fills every field from a column, but those that hardly any list has', async () => {
    const { headings } = await readListFile(path, referralForm, silent);
    const isRare = (field: string): boolean =>
      Object.keys(RepeatFacts.shape).includes(field) ||
      /(Aliases|PreviousNames|childrenNames)$/.test(field);
    expect(Object.keys(guessMapping(headings)).toSorted()).toEqual(
      listFields.filter((field) => !isRare(field)).toSorted(),
    );
  });
});

it('knows a row of one file again in the other', async () => {
  const keys = await Promise.all(
    samples.map(async ([path]) => {
      const file = await readListFile(path, referralForm, silent);
      const mapping = guessMapping(file.headings);
      return createLoadedList(file, silent).rowKeys({ mapping, ...all });
    }),
  );
  expect(keys[0]).toHaveLength(88);
  expect(keys[0]).toEqual(keys[1]);
});

describe('a loaded list', () => {
  const headings = ['Ref', 'Victim surname', 'Notes'];
  const mapping = guessMapping(headings);

  it('keeps the cells that no field takes with their headings', () => {
    const list = createLoadedList(aList(headings, ['R1', 'Oakley', 'Ring first']), silent);
    list.check(checkOf(mapping));
    expect(list.rowPage({ kind: 'problem', ...all }).rows[0]).toMatchObject({
      values: { reference: 'R1', victimSurname: 'Oakley' },
      otherColumns: [{ heading: 'Notes', value: 'Ring first' }],
    });
  });

  it('keeps a cell whole that is too long for its field, and says so', () => {
    const long = 'x'.repeat(20_001);
    const list = createLoadedList(aList(headings, ['R1', long, '']), silent);
    list.check(checkOf(mapping));
    const [row] = list.rowPage({ kind: 'problem', ...all }).rows;
    expect(row?.otherColumns).toEqual([{ heading: 'Victim surname', value: long }]);
    expect(row?.problems[0]).toMatchObject({
      field: 'victimSurname',
      message: expect.stringContaining('20,000'),
    });
  });

  it('takes the second of two equal rows as there already', () => {
    const row = ['R1', 'Oakley', ''];
    const list = createLoadedList(aList(headings, row, row), silent);
    expect(list.check(checkOf(mapping))).toMatchObject({ problemCount: 1, alreadyCount: 1 });
  });

  it('takes a row that the store holds as there already', () => {
    const list = createLoadedList(aList(headings, ['R1', 'Oakley', '']), silent);
    const knownHashes = list.rowKeys({ mapping, ...all }).map(({ hash }) => hash);
    expect(list.check(checkOf(mapping, { knownHashes }))).toMatchObject({ alreadyCount: 1 });
  });

  it('knows a row again when its columns stand in another order or an empty one is added', () => {
    const one = createLoadedList(aList(headings, ['R1', 'Oakley', 'x']), silent);
    const other = createLoadedList(
      aList(['Notes', 'REF', 'New', 'Victim Surname'], ['x', 'R1', '', 'Oakley']),
      silent,
    );
    expect(one.rowKeys({ mapping, ...all })[0]?.hash).toBe(
      other.rowKeys({ mapping: {}, ...all })[0]?.hash,
    );
  });

  it('tells rows apart by any cell', () => {
    const list = createLoadedList(aList(headings, ['R1', 'A', ''], ['R1', '', 'A']), silent);
    const [one, other] = list.rowKeys({ mapping, ...all });
    expect(one?.hash).not.toBe(other?.hash);
  });

  it('reports progress up to the last row', () => {
    const rows = Array.from({ length: 4500 }, (_, n) => [`R${n}`, 'A', '']);
    const told: [number, number][] = [];
    const list = createLoadedList(aList(headings, ...rows), (...step) => told.push(step));
    list.check(checkOf(mapping));
    expect(told).toEqual([
      [0, 4500],
      [2000, 4500],
      [4000, 4500],
      [4500, 4500],
    ]);
  });

  it('refuses the second row of a reference whose first row is good', async () => {
    const { headings: full, rows } = await readListFile(samples[0][0], referralForm, silent);
    const cells = [...(rows[0]?.cells ?? [])];
    const changed = cells.with(full.indexOf('Children'), '9');
    const list = createLoadedList(aList([...full], cells, changed), silent);
    expect(list.check(checkOf(guessMapping(full)))).toMatchObject({
      goodCount: 1,
      problemKinds: [{ field: 'reference', count: 1 }],
    });
  });
});

describe('any list under any mapping', () => {
  const answers = ['', 'Police', '2026-01-05', '31/02/2026', 'n/k', 'Oakley', '3', '\u0000', 'R1'];
  const fieldCells = fc.constantFrom(...answers);
  const lists = fc.integer({ min: 1, max: 12 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(fieldCells, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 30,
      }),
      fields: fc.shuffledSubarray([...listFields], { minLength: 1, maxLength: width }),
    }),
  );

  it('puts every row into exactly one kind, and loses no cell', () => {
    fc.assert(
      fc.property(lists, ({ rows, fields }) => {
        const width = rows[0]?.length ?? 0;
        const headings = Array.from({ length: width }, (_, column) => `Column ${column}`);
        const mapping = Object.fromEntries(fields.map((field, column) => [field, column]));
        const list = createLoadedList(aList(headings, ...rows), silent);
        const summary = list.check(checkOf(mapping));
        const found = listRowKinds.flatMap((kind) => list.rowPage({ kind, ...all }).rows);
        expect(summary.goodCount + summary.problemCount + summary.alreadyCount).toBe(rows.length);
        expect(found.map(({ rowNumber }) => rowNumber).toSorted((a, b) => a - b)).toEqual(
          rows.map((_, index) => index + 2),
        );
        for (const row of found) {
          const cells = rows[row.rowNumber - 2]?.filter((cell) => cell !== '').toSorted();
          expect(cellsOf(row)).toEqual(cells);
        }
      }),
    );
  });

  const cellsOf = ({ values, otherColumns }: CheckedRow): string[] =>
    [...Object.values(values), ...otherColumns.map(({ value }) => value)]
      .filter((cell) => cell !== '')
      .toSorted();
});

it('has the sample that the app ships', async () => {
  const text = await readFile('resources/sample/referrals.csv', 'utf8');
  expect(text.trim().split('\n')).toHaveLength(89);
});
