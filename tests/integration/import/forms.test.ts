import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedOf, FormsKey } from '../../../scripts/form-key.ts';
import { isNamed, plainForm, scoreForm, trapsHit } from '../../../scripts/form-score.ts';
import { createFormReader } from '../../../src/main/import/form/form-reader.ts';
import { formLimits } from '../../../src/main/import/form/form-refusal.ts';
import { formWorkerUrl } from '../../support/form-worker-url.ts';

const folder = 'tests/data/forms';
const today = '2026-11-30';
const reader = createFormReader(formWorkerUrl);
const { files } = FormsKey.parse(JSON.parse(readFileSync(join(folder, 'forms.key.json'), 'utf8')));
const bytesOf = (file: string): Buffer => readFileSync(join(folder, file));

const forms = files.filter(({ expect: kind }) => kind === 'read' || kind === 'readNothing');

describe('a filled form', () => {
  it.each(forms.map((entry) => [entry.file, entry] as const))(
    '%s is read by its key',
    async (file, entry) => {
      const form = await reader.readFile(bytesOf(file), today);
      const read = plainForm(form);
      const scores = scoreForm(expectedOf(entry, isNamed(form.victim)), read, entry.prose);
      const faults = scores.filter(({ verdict }) => verdict === 'wrong' || verdict === 'invented');
      expect(faults).toEqual([]);
      expect(trapsHit(entry.traps, read)).toEqual([]);
      // The form does not say what its tool is called.
      const missed = scores.filter(
        ({ verdict, field }) => verdict === 'missed' && field !== 'dash.tool',
      );
      expect(missed).toEqual([]);
    },
  );
});

describe('a broken form', () => {
  it.each([
    ['x1-empty.docx', 'There is nothing in this file.'],
    ['x2-truncated.docx', 'This Word file is damaged or was not downloaded completely.'],
    ['x3-old-word-renamed.docx', 'This is a document in the old Word format.'],
    ['x4-macros.docx', 'This document holds macros'],
    ['x6-password.docx', 'This document has a password.'],
    ['x7-expands-to-30mb.docx', 'This file is too large when unpacked.'],
    ['x9-entities.docx', 'This file holds XML declarations that Word never writes'],
  ])('%s is refused with its own sentence', async (file, sentence) => {
    const reading = reader.readFile(bytesOf(file), today);
    await expect(reading).rejects.toMatchObject({
      code: 'unreadable-form',
      message: expect.stringContaining(sentence) as string,
    });
  });

  it.each([
    ['%PDF-1.7', 'This is a PDF'],
    ['{\\rtf1 Name: Ann}', 'This is an RTF document'],
    ['<html><body>Name: Ann</body></html>', 'This is a web page or XML'],
    ['\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007', 'This file is no referral form'],
    ['\x89PNG\r\n', 'This is a picture'],
  ])('%j is refused by what is in it', async (start, sentence) => {
    const reading = reader.readFile(Buffer.from(start, 'latin1'), today);
    await expect(reading).rejects.toThrow(sentence);
  });

  it('larger than 20 MB is refused before any of it is read', async () => {
    const reading = reader.readFile(Buffer.alloc(formLimits.fileBytes + 1), today);
    await expect(reading).rejects.toThrow('larger than 20 MB');
  });
});

it('fetches nothing that a document points to, and shows no field code', async () => {
  const form = await reader.readFile(bytesOf('x5-external-links.docx'), today);
  expect(form.victim.surname?.value).toBe('Gillespie');
  expect(JSON.stringify(form)).not.toMatch(/DDE|INCLUDE|\.invalid/);
});

it('reads a referral that was pasted', async () => {
  const form = await reader.readText(
    'Client name: Kay Long\nClient DOB: 12/1/1999\nConsent: yes',
    today,
  );
  expect(form.victim.dateOfBirth?.value).toBe('1999-01-12');
  expect(form.consent?.value).toBe(true);
  await expect(reader.readText('  \n', today)).rejects.toThrow('There is no text.');
});
