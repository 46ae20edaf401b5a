import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/domain/access/user.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { comeIn, createFourUsers } from '../../support/four-users.ts';
import { markers, own, plantRecord } from '../../support/planted-record.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const folder = temporaryFolder();
let core: AppCore;
let users: Readonly<Record<Role, string>>;

beforeAll(async () => {
  core = createAppCore({
    folder: join(folder.path, 'user-data'),
    now: () => '2026-11-09T09:00:00.000Z',
  });
  users = await createFourUsers(core, join(folder.path, 'four.casetable'));
  await plantRecord(core.services.session.requireStore(), users.representative);
}, 60_000);
afterAll(async () => {
  await core.services.session.lock();
  folder[Symbol.dispose]();
});

/** All that the audit answers to somebody: its list, and each entry with what it changed. */
async function auditOf(role: Role): Promise<string> {
  await comeIn(core, users, role);
  const answers = [
    await core.dispatch('audit.list', { limit: 200 }),
    await core.dispatch('audit.filters', {}),
  ];
  const { whole } = core.services.session.requireStore();
  const entries = await whole.selectFrom('audit_entries').select('number').execute();
  for (const { number } of entries) answers.push(await core.dispatch('audit.entry', { number }));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  return JSON.stringify(answers);
}

const namesOfPersons = ['Bayley', markers.closedVictim, markers.pastVictim, markers.toDecide];
const underTheAddressKey = [
  markers.safeContact,
  markers.address,
  markers.phone,
  markers.referrer,
  markers.heldRow,
];

describe('the audit of a record with everything in it', () => {
  it('tells an auditor nothing of what a case holds', async () => {
    const told = await auditOf('auditor');
    expect(told).toContain('M-000');
    for (const words of [...Object.values(markers), ...Object.values(own), ...namesOfPersons]) {
      expect(told).not.toContain(words);
    }
  });

  it.each<Role>(['chair', 'coordinator'])(
    'tells a %s nothing of what is confidential, and what else was changed',
    async (role) => {
      const told = await auditOf(role);
      expect(told).toContain(markers.wishes);
      for (const words of underTheAddressKey) expect(told).not.toContain(words);
    },
  );

  it('is refused to a representative', async () => {
    await comeIn(core, users, 'representative');
    for (const [name, input] of [
      ['audit.list', {}],
      ['audit.entry', { number: 1 }],
      ['audit.export', {}],
      ['audit.verify', {}],
    ] as const) {
      expect(await core.dispatch(name, input)).toMatchObject({ error: { code: 'not-allowed' } });
    }
  });
});
