import { expect, it } from 'vitest';
import { listBin } from '../../../src/main/services/bin.ts';
import { binService, listServices, saveService } from '../../../src/main/services/directory.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openTestStore } from '../../support/test-store.ts';
import { aService } from '../../support/a-service.ts';
import { uuid } from '../../support/uuid.ts';

const all = { search: '', need: null, offset: 0, limit: 50 };
const names = async (store: Store, sought: Partial<Parameters<typeof listServices>[1]> = {}) =>
  (await listServices(store, { ...all, ...sought })).rows.map(({ name }) => name);

const verbs = async (store: Store): Promise<string[]> => {
  const entries = await store.whole
    .selectFrom('audit_entries')
    .select('verb')
    .where('verb', 'like', 'service%')
    .orderBy('number')
    .execute();
  return entries.map(({ verb }) => verb);
};

it('keeps a service as it was said, and changes it under the same id', async () => {
  await using store = await openTestStore();
  const [agency] = await listAgencies(store.db);
  const service = aService({ agencyId: agency?.id ?? null, needs: ['health', 'social'] });
  await saveService(store, service);
  expect(await listServices(store, all)).toEqual({ total: 1, rows: [service] });
  const changed = { ...service, name: 'Harbour', needs: [], agencyId: null };
  await saveService(store, changed);
  expect(await listServices(store, all)).toEqual({ total: 1, rows: [changed] });
  expect(await verbs(store)).toEqual(['service.saved', 'service.saved']);
});

it('finds services by word and by need, in pages by their name', async () => {
  await using store = await openTestStore();
  await saveService(store, aService({ name: 'kite', needs: ['finance'] }));
  await saveService(store, aService({ id: uuid(2), name: 'Swift', area: 'Southmere' }));
  await saveService(store, aService({ id: uuid(3), name: 'Acorn' }));
  expect(await names(store)).toEqual(['Acorn', 'kite', 'Swift']);
  expect(await names(store, { search: 'southm' })).toEqual(['Swift']);
  expect(await names(store, { search: 'benefits' })).toEqual(['kite']);
  expect(await names(store, { need: 'accommodation' })).toEqual(['Acorn', 'Swift']);
  expect(await names(store, { offset: 1, limit: 1 })).toEqual(['kite']);
});

it('puts a service in the bin, where it is neither found nor changed, and takes it out', async () => {
  await using store = await openTestStore();
  const service = aService();
  await saveService(store, service);
  await binService(store, service.id, true);
  expect(await names(store)).toEqual([]);
  expect(await listBin(store, { kind: 'service', offset: 0, limit: 50 })).toMatchObject({
    total: 1,
    rows: [{ kind: 'service', id: service.id, text: 'Harbour Lights', caseNumber: '' }],
  });
  await expect(saveService(store, service)).rejects.toMatchObject({ code: 'conflict' });
  await binService(store, service.id, false);
  expect(await names(store)).toEqual(['Harbour Lights']);
  expect((await listBin(store, { kind: null, offset: 0, limit: 50 })).total).toBe(0);
  expect(await verbs(store)).toEqual(['service.saved', 'service.removed', 'service.restored']);
});

it('refuses what is not there: a need, an agency, a service', async () => {
  await using store = await openTestStore();
  const wrongNeed = saveService(store, aService({ needs: ['legal'] }));
  await expect(wrongNeed).rejects.toMatchObject({ code: 'invalid-input' });
  const wrongAgency = saveService(store, aService({ agencyId: uuid(77) }));
  await expect(wrongAgency).rejects.toMatchObject({ code: 'not-found' });
  await expect(binService(store, uuid(77), true)).rejects.toMatchObject({ code: 'not-found' });
  expect(await names(store)).toEqual([]);
  expect(await verbs(store)).toEqual([]);
});
