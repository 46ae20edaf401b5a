import type {
  FormBlock,
  FormCell,
  FormLine,
  FormTable,
} from '../../../shared/domain/referral-form/form-block.ts';
import { markChoice } from './docx-choice.ts';
import { DocxFields } from './docx-fields.ts';
import type { DocxParts } from './docx-package.ts';
import {
  controlName,
  isBoldStyle,
  isHeadingParagraph,
  isUnfilled,
  readParagraph,
  type Piece,
} from './docx-pieces.ts';
import { readStyles, type StyleOf } from './docx-styles.ts';
import { childAt, childNamed, elementsOf, valueOf, type XmlElement } from './xml-tree.ts';

type Document = { readonly fields: DocxFields; readonly styleOf: StyleOf };

/** The paragraphs and tables of a Word document, as a person sees them. */
export function readDocxBlocks({ body, styles }: DocxParts): FormBlock[] {
  return readBlocks(body, '', { fields: new DocxFields(), styleOf: readStyles(styles) });
}

function readBlocks(parent: XmlElement, control: string, document: Document): FormBlock[] {
  return elementsOf(parent).flatMap((child): FormBlock[] => {
    if (child.name === 'w:p') return readParagraphBlocks(child, control, document);
    if (child.name === 'w:tbl') return [readTable(child, document)];
    if (child.name === 'w:sdt') return readControlBlocks(child, control, document);
    const isWrapper = [
      'w:ins',
      'w:moveTo',
      'w:customXml',
      'w:smartTag',
      'mc:AlternateContent',
      'mc:Choice',
    ].includes(child.name);
    return isWrapper ? readBlocks(child, control, document) : [];
  });
}

/** A control around whole paragraphs; one that still shows its prompt leaves an empty line. */
function readControlBlocks(element: XmlElement, control: string, document: Document): FormBlock[] {
  const settings = childNamed(element, 'w:sdtPr');
  const content = childNamed(element, 'w:sdtContent');
  if (content === undefined) return [];
  if (isUnfilled(settings)) return [];
  const box = childNamed(settings, 'w14:checkbox');
  if (box !== undefined) {
    const checked = childNamed(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
    const text = /^(1|true|on)$/.test(checked) ? '☒' : '☐';
    return [
      {
        kind: 'line',
        text,
        isHeading: false,
        isBold: false,
        labels: [],
        control: controlName(settings),
      },
    ];
  }
  return readBlocks(content, controlName(settings) || control, document);
}

function readParagraphBlocks(
  element: XmlElement,
  control: string,
  document: Document,
): FormBlock[] {
  const { pieces, controls, boxes } = readParagraph(element, document.fields, document.styleOf);
  const floating = boxes.flatMap((box) => readBlocks(box, '', document));
  const isBoldThroughout = isBoldStyle(element, document.styleOf);
  const line: FormLine = {
    kind: 'line',
    text: markChoice(pieces) ?? pieces.map(({ text }) => text).join(''),
    isHeading:
      isHeadingParagraph(element, document.styleOf) &&
      pieces.some(({ text }) => text.trim() !== ''),
    isBold:
      isBoldThroughout || pieces.every(({ text, isBold }) => isBold || !/[\p{L}\d]/u.test(text)),
    labels: markChoice(pieces) === undefined ? labelsOf(pieces) : [],
    control: controls.length === 1 ? (controls[0] ?? '') : controls.length === 0 ? control : '',
  };
  return [...floating, line];
}

/** Stretches that are labels by their look: words before a field, or else bold before plain. */
function labelsOf(pieces: readonly Piece[]): { start: number; end: number }[] {
  const hasFields = pieces.some(({ isFilledIn }) => isFilledIn);
  const isLabel = (piece: Piece): boolean => (hasFields ? !piece.isFilledIn : piece.isBold);
  const labels: { start: number; end: number }[] = [];
  let [at, start] = [0, -1];
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === '';
    if (isLabel(piece) || (isBlank && start >= 0)) start = start < 0 ? at : start;
    else if (start >= 0) {
      labels.push({ start, end: at });
      start = -1;
    }
    at += piece.text.length;
  }
  const text = pieces.map((piece) => piece.text).join('');
  return labels.filter((label) => /\p{L}/u.test(text.slice(label.start, label.end)));
}

function readTable(element: XmlElement, document: Document): FormTable {
  const rows = rowsOf(element).map((row) => readRow(row, document));
  return { kind: 'table', rows };
}

/** The rows or cells of a table, also those that a control or a tracked insertion holds. */
function partsOf(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const isWrapper = ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:moveTo'].includes(
      child.name,
    );
    return isWrapper ? partsOf(child, name) : [];
  });
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  partsOf(table, 'w:tr').filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined);

function readRow(row: XmlElement, document: Document): FormCell[] {
  let column = Number(valueOf(childAt(row, 'w:trPr', 'w:gridBefore'))) || 0;
  return partsOf(row, 'w:tc').map((element) => {
    const settings = childNamed(element, 'w:tcPr');
    const merge = childNamed(settings, 'w:vMerge');
    const shade = childNamed(settings, 'w:shd')?.attributes ?? {};
    const span = Number(valueOf(childNamed(settings, 'w:gridSpan'))) || 1;
    const cell: FormCell = {
      column,
      span,
      isContinued: merge !== undefined && valueOf(merge) !== 'restart',
      isShaded: 'w:themeFill' in shade || !/^(auto|ffffff|)$/i.test(shade['w:fill'] ?? ''),
      blocks: readBlocks(element, '', document),
    };
    column += span;
    return cell;
  });
}
