import { readForm } from '../../src/shared/domain/referral-form/fill-form.ts';
import {
  plainLine,
  type FormBlock,
  type FormCell,
} from '../../src/shared/domain/referral-form/form-block.ts';
import type { ReadForm } from '../../src/shared/domain/referral-form/read-form.ts';

export const dayOfReading = '2026-11-30';

export const heading = (text: string): FormBlock => ({ ...plainLine(text), isHeading: true });

const cell = (text: string, column: number): FormCell => ({
  column,
  span: 1,
  isContinued: text === '^',
  isShaded: text.startsWith('#'),
  blocks: text
    .replace(/^[#^]/, '')
    .split('\n')
    .map((line) => ({ ...plainLine(line), isBold: text.startsWith('#') })),
});

/** `#` before the words of a shaded label in bold type, `^` for a cell merged with the one above. */
export const table = (...rows: readonly (readonly string[])[]): FormBlock => ({
  kind: 'table',
  rows: rows.map((texts) => texts.map(cell)),
});

export const readBlocks = (...blocks: readonly (FormBlock | string)[]): ReadForm =>
  readForm(
    blocks.map((block) => (typeof block === 'string' ? plainLine(block) : block)),
    dayOfReading,
  );

/** The words of what was not put into a field. */
export const notUnderstood = (form: ReadForm): string[] =>
  form.notUnderstood.map(({ said }) => said);
