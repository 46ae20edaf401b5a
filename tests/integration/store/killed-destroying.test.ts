import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { proposeDestroying } from '../../../src/main/services/retention.ts';
import { checkStore } from '../../../src/main/store/check-store.ts';
import { openStore } from '../../../src/main/store/open-store.ts';
import { auditKeyOf } from '../../../src/main/store/audit-store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { anOldCase, asSecond, oldWords, whenDue } from '../../support/destroyed-case.ts';
import { generateStore } from '../../support/generate-store.ts';
import { killAfter, type Killed } from '../../support/kill-after.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { tries } from '../../support/tries.ts';

const killsEach = tries(3, 25);
const dying = fileURLToPath(new URL('../../support/die-in-destroying.ts', import.meta.url));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

type Asked = { readonly userId: string; readonly caseId: string };
function killIn(
  { path, key, addressKey }: TestStore,
  { userId, caseId }: Asked,
  afterMs: number,
): Promise<Killed> {
  return killAfter(dying, [path, hex(key), hex(addressKey), userId, caseId], afterMs);
}

const wordsIn = ({ path, key }: TestStore): string[] => {
  const pages = readPages(path, key);
  return Object.values(oldWords).filter((word) => pagesWith(word, pages) > 0);
};

/** The case and what is said of it, once the store was opened again. */
async function afterOpening(store: TestStore) {
  const { db, close } = openStore(store.path, store.key, store.addressKey);
  const of = (table: 'cases' | 'hearings' | 'destruction_proposals' | 'destroyed_cases') =>
    db.selectFrom(table).selectAll().execute();
  const found = {
    cases: (await of('cases')).length,
    hearings: (await of('hearings')).length,
    proposals: (await of('destruction_proposals')).length,
    register: (await of('destroyed_cases')).length,
    audit: await verifyAudit(db, auditKeyOf(1, store.key)),
    check: await checkStore(db),
    words: [] as string[],
  };
  await close();
  return { ...found, words: wordsIn(store) };
}

it(
  'leaves a case whole or gone for good when killed while it is destroyed',
  async () => {
    await using store = await openTestStore();
    await generateStore(store, { cases: 60 });
    const { caseId } = await anOldCase(store);
    store.setNow(whenDue);
    await proposeDestroying(store, [caseId]);
    const { viewer } = await asSecond(store);
    await store.close();
    const asked = { userId: viewer.userId, caseId };
    const whole = readFileSync(store.path);
    const before = await afterOpening(store);
    expect(before).toMatchObject({ proposals: 1, register: 0 });
    // To its end, so as to know how long it takes.
    const { hasLanded, ms } = await killIn(store, asked, 120_000);
    expect(hasLanded).toBe(false);
    const gone = await afterOpening(store);
    expect(gone).toMatchObject({ cases: before.cases - 1, proposals: 0, register: 1, words: [] });

    let landed = 0;
    let lost = 0;
    for (let kill = 0; landed < killsEach && kill < 4 * killsEach; kill += 1) {
      rmSync(`${store.path}-journal`, { force: true });
      writeFileSync(store.path, whole);
      const afterMs = (ms * ((kill % killsEach) + 0.5)) / killsEach;
      if ((await killIn(store, asked, afterMs)).hasLanded) landed += 1;
      const after = await afterOpening(store);
      const { audit, ...rest } = after;
      expect(audit.firstWrong).toBeNull();
      const { audit: _entries, ...wanted } = after.register === 0 ? before : gone;
      if (JSON.stringify(rest) !== JSON.stringify(wanted)) lost += 1;
      expect(rest).toEqual(wanted);
    }
    tellFault('F21', { tries: landed, lost });
    expect(landed).toBe(killsEach);
  },
  killsEach * 60_000,
);
