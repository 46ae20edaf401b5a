import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { listServices, saveService } from '../../../src/main/services/directory.ts';
import { createServiceLists, type ServiceLists } from '../../../src/main/services/service-lists.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { listWorkerUrl } from '../../support/list-worker-url.ts';
import { openTestStore, temporaryFolder } from '../../support/test-store.ts';
import { uuid } from '../../support/uuid.ts';
import { aWorkbook } from '../../support/workbook.ts';
import { serviceWarnings } from '../../../src/shared/domain/directory/service-warnings.ts';
import { aService, needs } from '../../support/a-service.ts';

const folder = temporaryFolder();
const opened: ServiceLists[] = [];
afterEach(() => opened.splice(0).forEach((lists) => lists.closeAll()));
afterAll(() => folder[Symbol.dispose]());

function listsInto(store: Store): ServiceLists {
  const lists = createServiceLists({ workerUrl: listWorkerUrl, requireStore: () => store });
  opened.push(lists);
  return lists;
}

const file = (content: string | Uint8Array): string => {
  const path = join(folder.path, 'services.csv');
  writeFileSync(path, content);
  return path;
};

const all = { search: '', need: null, offset: 0, limit: 200 };
const inStore = async (store: Store) => (await listServices(store, all)).rows;

describe('a list of services', () => {
  it('is shown before it is taken, and then taken as it was shown', async () => {
    await using store = await openTestStore();
    const harbour = aService();
    await saveService(store, harbour);
    await saveService(store, aService({ id: uuid(2), name: 'Acorn' }));
    const lists = listsInto(store);
    const { listId, fileName, plan } = await lists.read(
      file(
        [
          'Phone,Name,Needs,Opening hours',
          '01632 960099,HARBOUR LIGHTS,health; social,Mondays',
          ',Acorn,,',
          '01632 960003,Kite,"Family, friends and children, finance",',
          '01632 960004,,health,',
          '01632 960005,Swift,legal advice,',
        ].join('\n'),
      ),
    );
    expect(fileName).toBe('services.csv');
    expect(plan).toMatchObject({ unchanged: 1, leftOut: ['Opening hours'] });
    expect(plan.wrong.map(({ row }) => row)).toEqual([5, 6]);
    expect(await inStore(store)).toHaveLength(2);

    await expect(lists.take(listId)).resolves.toEqual({ added: 1, changed: 1 });

    const [acorn, taken, kite] = await inStore(store);
    expect(acorn).toEqual(aService({ id: uuid(2), name: 'Acorn' }));
    expect(taken).toEqual({
      ...harbour,
      name: 'HARBOUR LIGHTS',
      phone: '01632 960099',
      needs: ['health', 'social'],
    });
    expect(kite).toMatchObject({ name: 'Kite', needs: ['family', 'finance'], area: '' });
    const entry = await store.whole
      .selectFrom('audit_entries')
      .select(['note', 'changes'])
      .where('verb', '=', 'services.imported')
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ note: '1 new service, 1 changed', changes: '' });
    await expect(lists.take(listId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not taken when the directory is no longer what it was', async () => {
    await using store = await openTestStore();
    const lists = listsInto(store);
    const { listId } = await lists.read(file('Name\nKite\nSwift'));
    await saveService(store, aService({ name: 'Kite' }));
    await expect(lists.take(listId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await inStore(store)).toHaveLength(1);
  });

  it('is forgotten when the store is locked, and when another one is read', async () => {
    await using store = await openTestStore();
    const lists = listsInto(store);
    const first = await lists.read(file('Name\nKite'));
    const second = await lists.read(file('Name\nSwift'));
    await expect(lists.take(first.listId)).rejects.toMatchObject({ code: 'not-found' });
    lists.closeAll();
    await expect(lists.take(second.listId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['without a column of names', 'Phone\n01632 960001', 'heading “Name”'],
    ['of more rows than a directory has', `Name\n${'Kite\n'.repeat(2001)}`, '2,000 rows'],
    ['larger than a directory is', `Name\n${'x'.repeat(1024 * 1024)}`, '1 MB'],
    ['that is no list', '%PDF-1.7', 'not a list'],
    ['without a row', 'Name', 'no rows'],
  ])('%s is refused with what to do', async (_what, content, words) => {
    await using store = await openTestStore();
    const reading = listsInto(store).read(file(content));
    await expect(reading).rejects.toMatchObject({
      code: 'unreadable-list',
      message: expect.stringContaining(words) as string,
    });
  });

  it('is read from Windows text and from a workbook too', async () => {
    await using store = await openTestStore();
    const lists = listsInto(store);
    const ansi = await lists.read(
      file(Buffer.from('Name;Area\r\nCaf\xe9;Northmere\r\n', 'latin1')),
    );
    expect(ansi.plan.added).toMatchObject([{ service: { name: 'Café', area: 'Northmere' } }]);
    const rows = [
      ['Name', 'Needs'],
      ['Kite', 'social'],
    ];
    const book = await lists.read(file(aWorkbook(rows)));
    expect(book.plan.added).toMatchObject([{ service: { name: 'Kite', needs: ['social'] } }]);
  });
});

it('the sample list is taken whole, covers every need and asks for no second look', async () => {
  await using store = await openTestStore();
  const lists = listsInto(store);
  const { listId, plan } = await lists.read('resources/sample/services.csv');
  expect(plan).toMatchObject({ wrong: [], leftOut: [] });
  await lists.take(listId);
  const services = await inStore(store);
  expect(services).toHaveLength(
    readFileSync('resources/sample/services.csv', 'utf8').trim().split('\n').length - 1,
  );
  expect(new Set(services.flatMap((service) => service.needs))).toEqual(
    new Set(needs.map(({ id }) => id)),
  );
  expect(services.flatMap((service) => Object.keys(serviceWarnings(service)))).toEqual([]);
  const again = await lists.read('resources/sample/services.csv');
  expect(again.plan).toMatchObject({ added: [], changed: [], unchanged: services.length });
});
