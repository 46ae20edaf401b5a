import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFilledForms } from '../../../src/main/services/read-forms.ts';
import { saveForm } from '../../../src/main/services/forms.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { revealOfCase } from '../../../src/main/services/confidential.ts';
import { listAgencies } from '../../../src/main/store/forum-store.ts';
import type { TakenForm } from '../../../src/shared/domain/form/taken-form.ts';
import { formWorkerUrl } from '../../support/form-worker-url.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const folder = resolve('tests', 'data', 'forms');

const formsOf = (store: TestStore) =>
  createFilledForms({ workerUrl: formWorkerUrl, requireStore: () => store });

const takeFile = (store: TestStore, name: string): Promise<TakenForm> =>
  formsOf(store).readFile(join(folder, name));

describe('a filled form', () => {
  it('becomes what somebody would have typed, with the words and labels it was read from', async () => {
    await using store = await openTestStore();
    const { typed, understood } = await takeFile(store, '01-two-column-table.docx');
    expect(typed.victims[0]).toMatchObject({
      firstName: 'Ewa',
      born: '9 Jun 1991',
      postcode: 'NG31 8FN',
      language: 'Polish',
      interpreter: 'Not needed',
      addressConfidential: false,
    });
    expect(typed.perpetrators[0]).toMatchObject({
      firstName: 'Daniel',
      relationship: 'Ex-partner',
    });
    expect(typed).toMatchObject({ yes: '16', no: '7', dontKnow: '1', consent: 'yes' });
    expect(typed.children.map(({ name }) => name)).toEqual(['Oliver Hall', 'Maja Taylor']);
    expect(understood).toContainEqual({
      field: 'Victim: born',
      value: '9 Jun 1991',
      said: '09/06/1991',
      label: 'Date of birth',
    });
  });

  it('loses nothing: what no field takes is kept with the referral, sealed', async () => {
    await using store = await openTestStore();
    const [agency] = await listAgencies(store.db);
    const { typed, left } = await takeFile(store, '01-two-column-table.docx');
    expect(left.map(({ said }) => said).join('\n')).toContain('Bev Marsh');
    const filled = { ...typed, agencyId: agency?.id ?? '' };
    const { id } = await saveForm(store, { typed: filled, said: [] });
    const { caseId, hasOtherColumns } = await getReferral(store, id);
    expect(hasOtherColumns).toBe(true);
    const value = { of: 'referral', referralId: id, field: 'other-columns' } as const;
    expect(await revealOfCase(store, { caseId, value })).toContain('Bev Marsh');
  });

  it('brings two perpetrators, and an age that is no date of birth', async () => {
    await using store = await openTestStore();
    const { typed } = await takeFile(store, '02-four-column-two-perpetrators.docx');
    expect(typed.perpetrators.map(({ firstName }) => firstName)).toEqual(['Imran', 'Yasmin']);
    expect(typed.perpetrators[1]?.born).toBe('approx. 55 yrs');
  });

  it('is chosen by its agency where the forum has it', async () => {
    await using store = await openTestStore();
    const { typed } = await formsOf(store).readText(
      'Referring agency: Police\nVictim surname: Marsh\nPerpetrator surname: Reed',
    );
    const police = (await listAgencies(store.db)).find(({ name }) => name === 'Police');
    expect(typed.agencyId).toBe(police?.id);
    expect(typed.victims[0]?.surname).toBe('Marsh');
    expect(typed.perpetrators[0]?.surname).toBe('Reed');
  });

  it.each([
    ['x1-empty.docx', 'There is nothing in this file.'],
    ['x3-old-word-renamed.docx', /older|97|\.doc/i],
    ['x6-password.docx', /password/i],
    ['no-such-file.docx', 'This file cannot be opened.'],
  ])('%s is refused in its own words', async (name, words) => {
    await using store = await openTestStore();
    await expect(takeFile(store, name)).rejects.toThrow(words);
  });

  it('that nobody filled in fills nothing', async () => {
    await using store = await openTestStore();
    const { typed, understood } = await takeFile(store, 'x8-unfilled-form.docx');
    expect(understood).toEqual([]);
    expect(typed.victims).toHaveLength(1);
    expect(typed.victims[0]?.surname).toBe('');
  });

  it('is a form of its own whatever is in it: none fails on its way into the fields', async () => {
    await using store = await openTestStore();
    const { files } = JSON.parse(readFileSync(join(folder, 'forms.key.json'), 'utf8')) as {
      files: { file: string; expect: string }[];
    };
    const read = files.filter((file) => file.expect === 'read');
    expect(read.length).toBeGreaterThan(9);
    for (const { file } of read) {
      const { typed, understood, left } = await takeFile(store, file);
      expect(typed.victims.length).toBeGreaterThan(0);
      expect({ file, isRead: understood.length + left.length > 3 }).toEqual({ file, isRead: true });
    }
  });
});
