import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttachmentType } from '../../../../../src/shared/domain/attachments/attachment.ts';
import { attachmentLimits } from '../../../../../src/shared/domain/attachments/attachment-limits.ts';
import { knowFile } from '../../../../../src/shared/domain/attachments/known-file.ts';
import {
  refusedFiles,
  type RefusedFile,
} from '../../../../../src/shared/domain/attachments/refused-files.ts';
import {
  aDocx,
  aJpeg,
  aMail,
  anOldDocument,
  aPackage,
  aPdf,
  aPng,
  aProgram,
  aText,
  mainTypes,
  typesPart,
} from '../../../../support/attached-files.ts';

const letters = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const types = '[Content_Types].xml';
const folder = 'tests/data/forms';
const knowForm = (name: string) => knowFile(readFileSync(join(folder, name)), name);

describe('a file is kept for what is in it', () => {
  const kept: readonly [what: string, bytes: Uint8Array, name: string, type: AttachmentType][] = [
    ['a PDF', aPdf(), 'report.pdf', 'pdf'],
    ['a PDF of another name', aPdf(), 'report.exe', 'pdf'],
    ['a PNG', aPng(), 'scan.png', 'png'],
    ['a JPEG that is called PNG', aJpeg(), 'scan.png', 'jpeg'],
    ['a Word document', aDocx(), 'letter.docx', 'docx'],
    ['a workbook', readFileSync('tests/data/referrals.xlsx'), 'costs.xlsx', 'xlsx'],
    ['a mail', aMail('Dear all'), 'mail.eml', 'email'],
    ['a mail in other letters, with a page in it', aMail('<html>\xa3'), 'mail.eml', 'email'],
    ['a text', aText('She said “no” – twice.'), 'note.txt', 'text'],
    ['a text with a mark of its letters', aText('\ufeffNote'), 'note.txt', 'text'],
    ['words that begin as programs do', aText('MZ and BM called: 3 < 5'), 'note.txt', 'text'],
  ];
  it.each(kept)('%s', (_what, bytes, name, type) => {
    expect(knowFile(bytes, name)).toEqual({ type });
  });

  it('as programs of many makers write it', () => {
    const endings = { '.docx': 'docx', '.eml': 'email', '.txt': 'text' } as const;
    const forms = readdirSync(folder).filter((name) => /^\d.*\.(docx|eml|txt)$/.test(name));
    expect(forms.length).toBeGreaterThan(12);
    const wrong = forms.filter(
      (name) => knowForm(name).type !== endings[extname(name) as keyof typeof endings],
    );
    expect(wrong).toEqual([]);
  });
});

describe('a file is refused with what to do', () => {
  const macroPart =
    '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  const refused: readonly [what: string, bytes: Uint8Array, name: string, refused: RefusedFile][] =
    [
      ['an empty file', new Uint8Array(), 'report.pdf', 'empty'],
      ['a text of spaces', aText(' \r\n'), 'note.txt', 'empty'],
      ['a byte too much', new Uint8Array(attachmentLimits.fileBytes + 1), 'a.txt', 'too-large'],
      ['a PDF without its end', aPdf().subarray(0, 30), 'report.pdf', 'damaged'],
      ['a PNG without its head', aPng().subarray(0, 12), 'scan.png', 'damaged'],
      ['a program that is called PDF', aProgram(), 'report.pdf', 'program'],
      ['a link to a program', letters('L\0\0\0\x01\x14\x02\0\0'), 'letter.txt', 'program'],
      ['a page that is called text', aText('\n<!DOCTYPE html><p>Hi'), 'note.txt', 'web-page'],
      ['a page after other words', aText('Hi\n<script>x()</script>'), 'note.txt', 'web-page'],
      ['a drawing in code', aText('<svg xmlns="x"/>'), 'plan.svg', 'web-page'],
      ['a shell script', aText('#!/bin/sh\nrm x'), 'note.txt', 'script'],
      ['a batch file', aText('del *.*'), 'tidy.BAT', 'script'],
      ['a script with the mark of a mail', aText('X-a: b\nMIME-Version: 1\n'), 'a.ps1', 'script'],
      [
        'a macro in a part of another name',
        aDocx({ 'word/vbaProject.bin': 'x' }),
        'a.docx',
        'macros',
      ],
      [
        'a document with macros',
        aPackage({ [types]: typesPart(mainTypes.docm), 'word/document.xml': '' }),
        'a.docx',
        'macros',
      ],
      [
        'a macro that only the list of parts tells',
        aDocx({ [types]: typesPart(mainTypes.docx, macroPart) }),
        'a.docx',
        'macros',
      ],
      [
        'a macro that the list of parts hides',
        aDocx({ [types]: typesPart(mainTypes.docx, macroPart.replace('vbaProj', 'vba&#80;roj')) }),
        'a.docx',
        'damaged',
      ],
      [
        'two lists of parts',
        aDocx({ '[content_types].XML': typesPart(mainTypes.docm.replace('macro', 'x')) }),
        'a.docx',
        'damaged',
      ],
      ['a Word document without its end', aDocx().subarray(0, 90), 'a.docx', 'damaged'],
      [
        'slides',
        aPackage({ [types]: typesPart(mainTypes.pptx), 'ppt/presentation.xml': '' }),
        'a.pptx',
        'other-document',
      ],
      [
        'a document of LibreOffice',
        aPackage({ mimetype: 'x', 'content.xml': '' }),
        'a.odt',
        'other-document',
      ],
      ['an archive', aPackage({ 'a.pdf': 'x', 'b.exe': 'y' }), 'a.docx', 'archive'],
      [
        'an archive of very many files',
        aPackage(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, '']))),
        'a.zip',
        'archive',
      ],
      ['a document with a password', anOldDocument('EncryptedPackage'), 'a.docx', 'password'],
      ['a message of Outlook', anOldDocument('__substg1.0_37'), 'a.msg', 'outlook'],
      ['an old Word document', anOldDocument('WordDocument'), 'a.doc', 'old-office'],
      ['rich text', aText('{\\rtf1 x}'), 'a.doc', 'other-document'],
      ['a GIF', letters('GIF89a\0\0'), 'a.gif', 'picture'],
      ['a picture of a phone', letters('\0\0\0\x18ftypheic\0\0'), 'a.heic', 'picture'],
      ['a film', letters('\0\0\0\x18ftypmp42\0\0'), 'a.mp4', 'recording'],
      ['a sound', letters('RIFF\x24\0\0\0WAVE'), 'a.wav', 'recording'],
      ['a text of Windows in other letters', letters('Costs \xa320'), 'note.txt', 'other-letters'],
      ['a text in UTF-16', letters('\xff\xfeN\0o\0'), 'note.txt', 'other-letters'],
      ['something else', letters('\x00\x01\x02'), 'a.bin', 'unknown'],
    ];
  it.each(refused)('%s', (_what, bytes, name, why) => {
    expect(knowFile(bytes, name)).toEqual({ type: null, why: refusedFiles[why] });
  });

  it.each([
    ['x1-empty.docx', 'empty'],
    ['x2-truncated.docx', 'damaged'],
    ['x3-old-word-renamed.docx', 'old-office'],
    ['x4-macros.docx', 'macros'],
    ['x6-password.docx', 'password'],
  ] as const)('as programs write it: %s', (name, why) => {
    expect(knowForm(name)).toEqual({ type: null, why: refusedFiles[why] });
  });

  it('at the most bytes that it may have it is kept', () => {
    const words = new Uint8Array(attachmentLimits.fileBytes).fill('a'.charCodeAt(0));
    expect(knowFile(words, 'a.txt')).toEqual({ type: 'text' });
  });

  it('each with one sentence or two that end', () => {
    for (const why of Object.values(refusedFiles)) expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('whatever a file is', () => {
  const mayBegin = ['%PDF-', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', '\xff\xd8\xff', 'PK\x03\x04'].map(
    letters,
  );
  const begins = (bytes: Uint8Array): boolean =>
    mayBegin.some((start) => Buffer.from(bytes).subarray(0, start.length).equals(start));

  it('is kept or refused, and never as something by its name', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const name = fc.constantFrom('a.pdf', 'a.docx', 'a.eml', 'a.txt', 'a.png');
    const start = fc.constantFrom(new Uint8Array(), ...mayBegin);
    fc.assert(
      fc.property(start, bytes, name, (beginning, rest, fileName) => {
        const file = Uint8Array.from([...beginning, ...rest]);
        const known = knowFile(file, fileName);
        const mayBeKept = begins(file) || !file.includes(0);
        expect(known.type === null || mayBeKept).toBe(true);
        expect(['docx', 'xlsx']).not.toContain(known.type);
      }),
    );
  });
});
