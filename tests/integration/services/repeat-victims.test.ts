import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import published from '../../data/nottinghamshire-2013-14.json' with { type: 'json' };
import { createIncidentImports } from '../../../src/main/services/incident-imports.ts';
import {
  removeIncidentList,
  restoreIncidentList,
} from '../../../src/main/services/bin-incident-list.ts';
import { getRepeatVictims } from '../../../src/main/services/reports.ts';
import { getForum } from '../../../src/main/store/forum-store.ts';
import type { IncidentKind } from '../../../src/shared/domain/incident.ts';
import type { RepeatVictims } from '../../../src/shared/domain/repeat-victims.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';
import { asbOf2013, crimesOf2013, incidentCsv } from '../../support/victim-incidents.ts';
import { listWorkerUrl } from '../../support/list-worker-url.ts';

const folder = temporaryFolder();
const told: { stage: string; done: number; total: number }[] = [];
let store: TestStore;
const listIds: string[] = [];

async function importAs(kind: IncidentKind, name: string, csv: string): Promise<unknown> {
  const path = join(folder.path, name);
  writeFileSync(path, csv);
  const incidents = createIncidentImports({
    workerUrl: listWorkerUrl,
    requireStore: () => store,
    emit: (_name, progress) => told.push(progress),
  });
  try {
    const { listId } = incidents.open(path);
    const { mapping } = await incidents.read(listId);
    await incidents.check(listId, mapping, { kind, source: 'Northmere Police' });
    listIds.push(listId);
    return await incidents.import(listId);
  } finally {
    incidents.closeAll();
  }
}

async function reportOf(kind: IncidentKind): Promise<RepeatVictims> {
  const { report } = await getRepeatVictims(store, { kind, period: null });
  if (report === null) throw new Error('Nothing was counted');
  return report;
}

/** The published shape: victims and percentages by number of incidents. */
const printed = ({ rows }: RepeatVictims) => ({
  victimsByNumber: Object.fromEntries(rows.map(({ number, victims }) => [number, victims])),
  percent: Object.fromEntries(
    rows.flatMap(({ number, percent }) => (percent === null ? [] : [[number, percent]])),
  ),
});

const crimes = incidentCsv(crimesOf2013());
const imports: unknown[] = [];

// One store for all: a whole county's year is imported once.
beforeAll(async () => {
  store = await openTestStore();
  imports.push(await importAs('crime', 'crimes.csv', crimes));
  imports.push(await importAs('asb', 'asb.csv', incidentCsv(asbOf2013())));
}, 120_000);
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe('a county’s year, imported and counted', () => {
  it('takes every row in, in one audited transaction for each list', async () => {
    expect(imports).toEqual([
      { importedCount: 48_557, heldCount: 0, alreadyCount: 0, newVictimCount: 44_310 },
      { importedCount: 4_077, heldCount: 0, alreadyCount: 0, newVictimCount: 1_417 },
    ]);
    const audit = await store.db
      .selectFrom('audit_entries')
      .select(['object_id', 'note'])
      .where('verb', '=', 'incident-list.imported')
      .execute();
    expect(audit).toEqual([
      {
        object_id: listIds[0],
        note: '48557 imported, 0 held, 0 already there, 44310 new victims',
      },
      { object_id: listIds[1], note: '4077 imported, 0 held, 0 already there, 1417 new victims' },
    ]);
    expect(told).toContainEqual(expect.objectContaining({ stage: 'importing', done: 48_557 }));
  });

  it('gives the published crimes per victim, number for number and percent for percent', async () => {
    const report = await reportOf('crime');
    const { victimsByNumber, percent, events, victims } = published.crime;
    expect(printed(report)).toEqual({ victimsByNumber, percent });
    expect(report).toMatchObject({ incidents: events, victims });
    // The source prints N/A for these: 0.005%, 0.002% and 0.005% are below 0.01%.
    const suppressed = report.rows.filter(({ percent: shown }) => shown === null);
    expect(suppressed.map(({ number }) => number)).toEqual(['8', '9', '10']);
    expect(report.repeat).toEqual({
      victims: 3296,
      percentOfVictims: '7.44%',
      incidents: 7543,
      percentOfIncidents: '15.53%',
    });
  });

  it('gives the published incidents per victim, the last ones in one band', async () => {
    const report = await reportOf('asb');
    const { victimsByNumber, percent, events, victims } = published.asb;
    expect(printed(report)).toEqual({ victimsByNumber, percent });
    expect(report).toMatchObject({ incidents: events, victims });
    expect(report.rows.at(-1)).toMatchObject({ number: '10+', victims: 67, incidents: 1027 });
    expect(report.repeat).toEqual({
      victims: 735,
      percentOfVictims: '51.87%',
      incidents: 3395,
      percentOfIncidents: '83.27%',
    });
  });

  it('gives the published types, and never calls their sum the victims', async () => {
    const { types, sumOfVictims, victims } = await reportOf('asb');
    expect(types).toEqual([
      row('Environmental', 305, '7.48%', 228, '11.19%'),
      row('Nuisance', 2534, '62.15%', 1015, '49.80%'),
      row('Personal', 1238, '30.37%', 795, '39.01%'),
    ]);
    expect({ sumOfVictims, victims }).toEqual({ sumOfVictims: 2038, victims: 1417 });
  });

  it('counts the performance year of the newest incident unless another period is asked for', async () => {
    const year = { from: '2013-04-01', to: '2014-03-31' };
    const asked = await getRepeatVictims(store, { kind: 'crime', period: null });
    expect(asked).toMatchObject({ period: year, years: [year] });
    const april = { from: '2013-04-01', to: '2013-04-30' };
    const later = { from: '2013-05-01', to: '2014-03-31' };
    const count = async (period: typeof april): Promise<number> =>
      (await getRepeatVictims(store, { kind: 'crime', period })).report?.incidents ?? 0;
    const inApril = await count(april);
    expect(inApril).toBeGreaterThan(3000);
    expect(inApril + (await count(later))).toBe(48_557);
    expect(await count({ from: '2012-04-01', to: '2013-03-31' })).toBe(0);
  });

  it('follows the bands and limits of the forum', async () => {
    const { settings } = await getForum(store.db);
    const setTo = async (repeatVictims: typeof settings.repeatVictims): Promise<void> => {
      const json = JSON.stringify({ ...settings, repeatVictims });
      await store.whole.updateTable('forums').set({ settings: json }).execute();
    };
    await setTo({ topBand: { crime: 3, asb: null }, notShownBelow: '2' });
    const { rows } = await reportOf('crime');
    expect(rows.map(({ number, victims, percent }) => [number, victims, percent])).toEqual([
      ['1', 41_014, '92.56%'],
      ['2', 2637, '5.95%'],
      ['3+', 659, null],
    ]);
    expect((await reportOf('asb')).rows.at(-1)?.number).not.toContain('+');
    await setTo(settings.repeatVictims);
  });

  it('counts two records that were joined as one person once', async () => {
    const before = await reportOf('asb');
    const [one, two] = await store.db
      .selectFrom('incidents')
      .select(['person_id as id', (select) => select.fn.countAll<number>().as('count')])
      .where('kind', '=', 'asb')
      .groupBy('person_id')
      .having((select) => select.fn.countAll<number>(), '=', 1)
      .limit(2)
      .execute();
    if (one === undefined || two === undefined) throw new Error('Two victims of one incident');
    await store.db
      .updateTable('persons')
      .set({ identity_id: one.id })
      .where('id', '=', two.id)
      .execute();
    const after = await reportOf('asb');
    expect(after.victims).toBe(before.victims - 1);
    expect(after.rows[0]?.victims).toBe(680);
    expect(after.rows[1]?.victims).toBe(271);
    await store.db
      .updateTable('persons')
      .set({ identity_id: two.id })
      .where('id', '=', two.id)
      .execute();
  });

  it('takes the list in again without a second incident', async () => {
    expect(await importAs('crime', 'again.csv', crimes)).toEqual({
      importedCount: 0,
      heldCount: 0,
      alreadyCount: 48_557,
      newVictimCount: 0,
    });
    expect((await reportOf('crime')).incidents).toBe(48_557);
  }, 60_000);

  it('puts a whole list in the bin, and back with the same tables', async () => {
    const id = listIds[0] ?? randomUUID();
    const before = await reportOf('crime');
    expect(await removeIncidentList(store, id)).toEqual({
      incidents: 48_557,
      victims: 44_310,
      keptVictims: 0,
    });
    const { report, period } = await getRepeatVictims(store, { kind: 'crime', period: null });
    expect({ report, period }).toEqual({ report: null, period: null });
    expect((await reportOf('asb')).victims).toBe(1417);
    await restoreIncidentList(store, id);
    expect(await reportOf('crime')).toEqual(before);
    expect((await reportOf('asb')).victims).toBe(1417);
  }, 60_000);
});

function row(
  type: string,
  incidents: number,
  percentOfIncidents: string,
  victims: number,
  percentOfSum: string,
) {
  return { type, incidents, percentOfIncidents, victims, percentOfSum };
}
