import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkStore } from '../../../src/main/store/check-store.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { createChance } from '../../support/chance.ts';
import { tellFault } from '../../support/tell-fault.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { tries } from '../../support/tries.ts';

const writer = fileURLToPath(new URL('../../support/write-until-killed.ts', import.meta.url));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Starts the writer and kills it without warning, so many milliseconds after its so-manyth write: at
 * another point of a write each time. Gives the ids it called saved.
 */
async function writeAndKill(
  { path, key, addressKey }: TestStore,
  { writes, ms }: { writes: number; ms: number },
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, path, hex(key), hex(addressKey)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const saved: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => saved.push(line));
  while (saved.length < 1 + writes) await once(lines, 'line');
  await wait(ms);
  child.kill('SIGKILL');
  await once(child, 'close');
  return saved.filter((line) => line !== 'ready');
}

const kills = tries(10, 500);

it(
  `loses nothing that was said to be saved, and leaves nothing half done, when killed ${kills} times`,
  { timeout: 60_000 + kills * 10_000 },
  async () => {
    await using store = await openTestStore();
    await store.close();
    const chance = createChance(kills);
    const saved: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = { writes: chance.between(0, 18), ms: chance.between(0, 50) };
      saved.push(...(await writeAndKill(store, moment)));
    }
    const again = await store.reopen();
    const referrals = await again.db.selectFrom('referrals').select('id').execute();
    const ids = new Set(referrals.map(({ id }) => id));
    const lost = saved.filter((id) => !ids.has(id));
    tellFault('F20', { tries: kills, lost: lost.length });
    expect(saved.length).toBeGreaterThanOrEqual(5 * kills);
    expect(lost).toEqual([]);
    // At most the one write that each kill interrupted may be there without having been told.
    expect(referrals.length - saved.length).toBeLessThanOrEqual(kills);
    const audited = await again.db
      .selectFrom('audit_entries')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('verb', '=', 'referral.added')
      .executeTakeFirstOrThrow();
    expect(audited.n).toBe(referrals.length);
    expect(await verifyAudit(again.db, again.auditKey)).toMatchObject({ firstWrong: null });
    expect(await checkStore(again.db)).toEqual({ findings: [], brokenReferences: [] });
    await again.close();
  },
);
