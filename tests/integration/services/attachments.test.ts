import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportAttachment } from '../../../src/main/services/attachment-export.ts';
import { binAttachment } from '../../../src/main/services/attachments.ts';
import { listAudit } from '../../../src/main/services/audit.ts';
import { binEntry, saveEntry } from '../../../src/main/services/entries.ts';
import { listBin } from '../../../src/main/services/bin.ts';
import { closeCase } from '../../../src/main/services/closures.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { proposeDestroying } from '../../../src/main/services/retention.ts';
import {
  addViewer,
  aViewer,
  openTestStore,
  temporaryFolder,
  type TestStore,
} from '../../support/test-store.ts';
import { createAppCore } from '../../support/app-core.ts';
import { aDocx, aPdf, aPng, aProgram, aText } from '../../support/attached-files.ts';
import { anAttachment, aReferral, anId } from '../../support/builders.ts';
import { anOldCase, destroy, whenDue } from '../../support/destroyed-case.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import type { Store } from '../../../src/main/store/store.ts';
import type { Attachment } from '../../../src/shared/domain/attachments/attachment.ts';
import { attachmentLimits } from '../../../src/shared/domain/attachments/attachment-limits.ts';
import { refusedFiles } from '../../../src/shared/domain/attachments/refused-files.ts';
import { auditCalls } from '../../../src/shared/ipc/contract/audit.ts';
import type { WireResult } from '../../../src/shared/ipc/result.ts';

const caseOf = async (store: Store): Promise<string> =>
  (await getReferral(store, await aReferral(store))).caseId;

/** The calls of the page, with a person who chooses the files that a test made. */
function atWork(store: Store, folder: string) {
  const chosen: { file: string | null; copy: string | null } = { file: null, copy: null };
  const suggested: string[] = [];
  const { dispatch } = createAppCore({
    folder,
    store,
    dialogs: {
      chooseAttachment: () => Promise.resolve(chosen.file),
      chooseCopy: (name) => Promise.resolve(suggested.push(name) > 0 ? chosen.copy : null),
    },
  });
  const list = async (caseId: string): Promise<Attachment[]> => {
    const result = await dispatch('attachments.ofCase', { caseId });
    return result.ok ? (result.value as Attachment[]) : [];
  };
  return {
    dispatch,
    suggested,
    list,
    add: (caseId: string, name: string, content: Uint8Array, note = ''): Promise<WireResult> => {
      chosen.file = join(folder, name);
      writeFileSync(chosen.file, content);
      return dispatch('attachments.add', { caseId, note });
    },
    save: async (attachmentId: string, name: string | null = 'copy') => {
      chosen.copy = name === null ? null : join(folder, name);
      const result = await dispatch('attachments.export', { attachmentId });
      return { result, path: chosen.copy ?? '' };
    },
    first: async (caseId: string): Promise<string> => (await list(caseId))[0]?.id ?? '',
  };
}

const binned = async (store: Store) =>
  (await listBin(store, { kind: null, offset: 0, limit: 50 })).rows;

const audited = async (store: Store, verb: string) =>
  (await listAudit(store, auditCalls['audit.list'].input.parse({}))).rows.filter(
    (row) => row.verb === verb,
  );

const refused = (code: string, message: unknown = expect.any(String)) => ({
  ok: false,
  error: { code, message },
});

/** As whoever does not hold the address key has the store. */
const withoutKey = (store: TestStore): Store => ({ ...store, sealer: null });

describe('a file of a case', () => {
  it('is kept sealed, listed, and saved byte for byte where the person says', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const caseId = await caseOf(store);
    const pdf = aPdf('Markerreport');
    expect(await page.add(caseId, 'Report Bayley.pdf', pdf, ' From the GP ')).toMatchObject({
      ok: true,
    });
    store.setNow('2026-11-09T10:00:00.000Z');
    await page.add(caseId, 'letter.scan', aPng());
    const listed = await page.list(caseId);
    expect(listed).toMatchObject([
      { fileName: 'letter.scan.png', type: 'png', note: '' },
      { fileName: 'Report Bayley.pdf', type: 'pdf', bytes: pdf.length, note: 'From the GP' },
    ]);
    expect(listed[1]).toMatchObject({ addedBy: 'j.lowe', addedAt: '2026-11-09T09:00:00.000Z' });
    expect(pagesWith('Markerreport', readPages(store.path, store.key))).toBe(0);

    const { result, path } = await page.save(listed[1]?.id ?? '');
    expect(result).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(path)).toEqual(Buffer.from(pdf));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(page.suggested).toEqual(['Report Bayley.pdf']);
    const [entry] = await audited(store, 'attachment.exported');
    expect(entry).toMatchObject({ object: 'File of M-0001', outcome: 'done' });
    expect(entry?.note).toMatch(/^SHA-256 [0-9a-f]{64}; PDF$/);
    const all = await store.whole.selectFrom('audit_entries').selectAll().execute();
    expect(JSON.stringify(all)).not.toMatch(/Report Bayley|From the GP/);
  });

  it('is named on the page of everybody in its case, and gone from it with the file', async () => {
    await using store = await openTestStore();
    const referral = await getReferral(store, await aReferral(store, {}));
    const id = await anAttachment(store, referral.caseId, aPdf('Report'));
    const filesOf = async (personId: string) => (await getPerson(store, personId)).files;
    const named = { attachmentId: id, caseId: referral.caseId, fileName: 'report.pdf' };
    expect(await filesOf(referral.victim.id)).toMatchObject([named]);
    expect(await filesOf(referral.perpetrator.id)).toMatchObject([named]);
    await binAttachment(store, id, true);
    expect(await filesOf(referral.victim.id)).toEqual([]);
  });

  it('is entered before it leaves, and does not leave where nothing can be entered', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const caseId = await caseOf(store);
    await page.add(caseId, 'a.pdf', aPdf());
    const id = await page.first(caseId);
    expect((await page.save(id, null)).result).toEqual({ ok: true, value: { saved: false } });
    expect(await audited(store, 'attachment.exported')).toEqual([]);
    expect((await page.save(id, 'no/such/folder')).result).toMatchObject({ ok: false });
    const entries = await audited(store, 'attachment.exported');
    expect(entries.map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
    store.stopWriting();
    const { result, path } = await page.save(id, 'late');
    expect(result).toMatchObject(refused('store-damaged'));
    expect(() => statSync(path)).toThrow(/ENOENT/);
  });

  it('is refused for what is in it, too large, gone, and in a full case', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const caseId = await caseOf(store);
    expect(await page.add(caseId, 'report.pdf', aProgram())).toEqual(
      refused('invalid-input', refusedFiles.program),
    );
    const macros = aDocx({ 'word/vbaProject.bin': 'x' });
    expect(await page.add(caseId, 'a.docx', macros)).toEqual(
      refused('invalid-input', refusedFiles.macros),
    );
    const large = join(folder.path, 'large.pdf');
    writeFileSync(large, aPdf());
    truncateSync(large, attachmentLimits.fileBytes + 1);
    expect(await page.add(caseId, 'large.pdf', readFileSync(large))).toEqual(
      refused('invalid-input', refusedFiles['too-large']),
    );
    expect(await page.add(anId(), 'a.pdf', aPdf())).toMatchObject(refused('not-found'));
    expect(await page.list(caseId)).toEqual([]);

    await page.add(caseId, 'a.pdf', aPdf());
    await store.whole
      .updateTable('attachments')
      .set({ bytes: attachmentLimits.caseBytes })
      .execute();
    expect(await page.add(caseId, 'b.pdf', aPdf())).toMatchObject(refused('conflict'));
    const attachmentId = await page.first(caseId);
    await page.dispatch('attachments.remove', { attachmentId });
    expect(await page.add(caseId, 'b.pdf', aPdf())).toMatchObject({ ok: true });
    expect(await page.dispatch('attachments.restore', { attachmentId })).toMatchObject(
      refused('conflict'),
    );
  });

  it('is listed without the key to addresses, and neither added nor saved', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const caseId = await caseOf(store);
    await atWork(store, folder.path).add(caseId, 'a.pdf', aPdf());
    const page = atWork(withoutKey(store), folder.path);
    expect(await page.list(caseId)).toMatchObject([{ fileName: 'a.pdf' }]);
    expect(await page.add(caseId, 'b.pdf', aPdf())).toMatchObject(refused('not-allowed'));
    const { result, path } = await page.save(await page.first(caseId));
    expect(result).toMatchObject(refused('not-allowed'));
    expect(() => statSync(path)).toThrow(/ENOENT/);
    expect(page.suggested).toEqual([]);
    expect(await audited(store, 'attachment.exported')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is not saved to whoever unlocked while the question stood open', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const caseId = await caseOf(store);
    await atWork(store, folder.path).add(caseId, 'a.pdf', aPdf());
    let current: Store = store;
    const [row] = await atWork(store, folder.path).list(caseId);
    const path = join(folder.path, 'copy');
    const saving = exportAttachment(
      () => current,
      row?.id ?? '',
      () => {
        current = { ...store };
        return Promise.resolve(path);
      },
    );
    await expect(saving).rejects.toMatchObject({ code: 'locked' });
    expect(() => statSync(path)).toThrow(/ENOENT/);
  });

  it('is not there for whom its case is closed to', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const caseId = await caseOf(store);
    // Somebody must be left who may open it again.
    await addViewer({ ...store, viewer: aViewer({ userId: anId(), name: 'K. Hill' }) });
    await page.add(caseId, 'a.pdf', aPdf());
    const attachmentId = await page.first(caseId);
    await closeCase(store, { caseId, userIds: [store.viewer.userId], reason: 'Her brother' });
    for (const name of ['export', 'remove', 'restore']) {
      expect(await page.dispatch(`attachments.${name}`, { attachmentId })).toEqual(
        refused('not-found', 'This file is not in the store.'),
      );
    }
    expect(await page.dispatch('attachments.ofCase', { caseId })).toMatchObject(
      refused('not-found'),
    );
  });
});

describe('a file that is removed', () => {
  it('lies in the bin beside entries, and is put back whole', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const { caseId, victim } = await getReferral(store, await aReferral(store));
    const bytes = aText('Dear all');
    await page.add(caseId, 'note.txt', bytes);
    const attachmentId = await page.first(caseId);
    const note = { attachmentId, note: 'Read out' };
    expect(await page.dispatch('attachments.saveNote', note)).toMatchObject({ ok: true });
    await page.dispatch('attachments.remove', { attachmentId });
    expect(await page.list(caseId)).toEqual([]);
    expect((await page.save(attachmentId)).result).toMatchObject(refused('conflict'));
    expect(await page.dispatch('attachments.saveNote', note)).toMatchObject(refused('conflict'));
    const entry = {
      startsOn: '2026-11-01',
      untilOn: null,
      secrets: {},
      personId: victim.id,
    } as const;
    const contact = { ...entry, id: anId(), caseId, kind: 'contact' } as const;
    const flag = { ...entry, id: anId(), caseId: null, kind: 'flag' } as const;
    await saveEntry(store, { ...contact, content: { method: 'phone', result: 'no-answer' } });
    await saveEntry(store, { ...flag, content: { flag: 'mappa' } });
    for (const { id } of [contact, flag]) await binEntry(store, id, true);
    const byKind = new Map((await binned(store)).map((row) => [row.kind + row.caseNumber, row]));
    expect(byKind.get('attachmentM-0001')).toMatchObject({ id: attachmentId, text: 'note.txt' });
    expect(byKind.get('entryM-0001')).toMatchObject({ text: 'Contact: Phone call, no answer' });
    expect(byKind.get('entry')).toMatchObject({ id: flag.id, text: 'Flag: MAPPA' });
    const only = await listBin(store, { kind: 'entry', offset: 0, limit: 50 });
    expect(only.total).toBe(2);

    await page.dispatch('attachments.restore', { attachmentId });
    for (const { id } of [contact, flag]) await page.dispatch('entries.restore', { entryId: id });
    expect(await binned(store)).toEqual([]);
    expect(await page.list(caseId)).toMatchObject([{ note: 'Read out' }]);
    const { path } = await page.save(attachmentId);
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  });
});

describe('a case that is to be destroyed', () => {
  it('is not any more when a file comes, and takes its files with it', async () => {
    await using store = await openTestStore();
    using folder = temporaryFolder();
    const page = atWork(store, folder.path);
    const { caseId } = await anOldCase(store);
    await page.add(caseId, 'Markerfile.pdf', aPdf());
    store.setNow(whenDue);
    const proposals = () => store.whole.selectFrom('destruction_proposals').selectAll().execute();
    const attachmentId = await page.first(caseId);
    const changes = [
      () => page.add(caseId, 'b.pdf', aPdf()),
      () => page.dispatch('attachments.saveNote', { attachmentId, note: 'Markernote' }),
      () => page.dispatch('attachments.remove', { attachmentId }),
      () => page.dispatch('attachments.restore', { attachmentId }),
    ];
    for (const change of changes) {
      await proposeDestroying(store, [caseId]);
      expect(await proposals()).toHaveLength(1);
      expect(await change()).toMatchObject({ ok: true });
      expect(await proposals()).toEqual([]);
    }
    expect(pagesWith('Markerfile', readPages(store.path, store.key))).toBeGreaterThan(0);
    await destroy(store, [caseId]);
    for (const table of ['attachments', 'attachment_contents'] as const) {
      expect(await store.whole.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const pages = readPages(store.path, store.key);
    for (const word of ['Markerfile', 'Markernote']) expect(pagesWith(word, pages)).toBe(0);
    const { result } = await page.save(attachmentId);
    expect(result).toMatchObject(refused('not-found'));
  });
});
