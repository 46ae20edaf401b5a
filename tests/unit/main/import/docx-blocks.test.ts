import { describe, expect, it } from 'vitest';
import { readDocxBlocks } from '../../../../src/main/import/form/docx-blocks.ts';
import { childNamed, parseXml } from '../../../../src/main/import/form/xml-tree.ts';
import type { FormBlock } from '../../../../src/shared/domain/referral-form/form-block.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

function read(inside: string): FormBlock[] {
  const xml = `<w:document xmlns:w="${word}" xmlns:w14="${word14}"><w:body>${inside}</w:body></w:document>`;
  const body = childNamed(parseXml(xml), 'w:body');
  return body === undefined ? [] : readDocxBlocks({ body, styles: undefined });
}

const textOf = (inside: string): string =>
  read(`<w:p>${inside}</w:p>`)
    .map((block) => (block.kind === 'line' ? block.text : ''))
    .join('\n');

const run = (text: string, format = ''): string =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('what is seen of a paragraph', () => {
  it.each([
    ['struck-out words are gone', run('YES', '<w:strike/>') + run(' / NO'), ' / NO'],
    ['strike that is switched off stays', run('YES', '<w:strike w:val="0"/>'), 'YES'],
    ['hidden words are gone', run('John Sample', '<w:vanish/>') + run('Ann'), 'Ann'],
    [
      'deleted words are gone',
      `<w:del>${run('1 Old St')}</w:del><w:ins>${run('2 New St')}</w:ins>`,
      '2 New St',
    ],
    [
      'prompts are gone',
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click</w:t></w:r></w:sdtContent></w:sdt>',
      '',
    ],
    [
      'a highlighted choice is ticked',
      run('Yes', '<w:highlight w:val="yellow"/>') + run(' / No'),
      '☒ Yes ☐ No',
    ],
    ['a choice in bold is ticked', run('Aware: Yes / ') + run('No', '<w:b/>'), 'Aware: ☐ Yes ☒ No'],
    ['choices that look the same are left', run('Yes / No'), 'Yes / No'],
    ['a tick of Wingdings is a tick', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '☒'],
    [
      'an empty box of Wingdings is one',
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      '☐',
    ],
    [
      'a box of a control is read from its state',
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>',
      '☒',
    ],
  ])('%s', (_, inside, text) => {
    expect(textOf(inside)).toBe(text);
  });
});

const field = (instruction: string, data: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('old form fields', () => {
  it.each([
    ['text that was typed', field('FORMTEXT', '<w:textInput/>', 'Ann'), 'Ann'],
    [
      'text as issued is gone',
      field('FORMTEXT', '<w:textInput><w:default w:val="Name"/></w:textInput>', 'Name'),
      '',
    ],
    ['a ticked box', field('FORMCHECKBOX', '<w:checkBox><w:checked/></w:checkBox>', ''), '☒'],
    [
      'the entry that a list shows',
      field(
        'FORMDROPDOWN',
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Please select"/><w:listEntry w:val="Partner"/></w:ddList>',
        '',
      ),
      'Partner',
    ],
    ['what was fetched from outside is gone', field('DDEAUTO excel x', '', 'fetched'), ''],
  ])('%s', (_, inside, text) => {
    expect(textOf(inside)).toBe(text);
  });
});

it('reads merged cells and leaves out deleted rows', () => {
  const cell = (text: string, settings = ''): string =>
    `<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const [table] = read(
    `<w:tbl><w:tr>${cell('Name', '<w:vMerge w:val="restart"/>')}${cell('Ann', '<w:gridSpan w:val="2"/>')}${cell('x')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}</w:tr></w:tbl>`,
  );
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(rows[0]?.map(({ column }) => column)).toEqual([0, 1, 3]);
  expect(rows[1]?.[0]?.isContinued).toBe(true);
  expect(rows).toHaveLength(2);
});

it('refuses a document type, and what is nested to exhaust a reader', () => {
  expect(() => parseXml('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>')).toThrow('XML declarations');
  expect(() => parseXml('<a>'.repeat(300) + '</a>'.repeat(300))).toThrow('too large');
  expect(() => parseXml('<a><b></a>')).toThrow('damaged');
});
