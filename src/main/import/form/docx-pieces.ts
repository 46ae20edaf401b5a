import { isOutsideField, type DocxFields } from './docx-fields.ts';
import type { StyleOf } from './docx-styles.ts';
import { isSymbolFont, symbolMark } from './docx-symbols.ts';
import {
  childAt,
  childNamed,
  descendants,
  elementsOf,
  isElement,
  isOn,
  valueOf,
  type XmlElement,
} from './xml-tree.ts';

/** A stretch of text that looks the same. */
export type Piece = {
  text: string;
  readonly isBold: boolean;
  /** Marked by colour or a line below, as one of several choices can be. */
  readonly isMarked: boolean;
  /** Typed into a field or a control. */
  readonly isFilledIn: boolean;
};

export type Paragraph = {
  readonly pieces: Piece[];
  readonly controls: string[];
  /** What floats beside the paragraph, each with paragraphs and tables of its own. */
  readonly boxes: XmlElement[];
};

type Reading = Paragraph & { readonly fields: DocxFields; readonly styleOf: StyleOf };
type Around = { readonly isFilledIn: boolean };

/** The words of a paragraph as they are seen: deleted, hidden and struck-out text is not there. */
export function readParagraph(
  element: XmlElement,
  fields: DocxFields,
  styleOf: StyleOf,
): Paragraph {
  const reading: Reading = { pieces: [], controls: [], boxes: [], fields, styleOf };
  readInline(element, { isFilledIn: false }, reading);
  return reading;
}

function readInline(parent: XmlElement, around: Around, reading: Reading): void {
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:r') readRun(child, around, reading);
    else if (child.name === 'w:sdt') readControl(child, reading);
    else if (child.name === 'w:fldSimple') {
      if (!isOutsideField(child.attributes['w:instr'] ?? '')) readInline(child, around, reading);
    } else if (
      ['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo'].includes(
        child.name,
      )
    ) {
      readInline(child, around, reading);
    } else if (child.name === 'mc:AlternateContent') {
      readInline(
        childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? child,
        around,
        reading,
      );
    }
  }
}

export const controlName = (settings: XmlElement | undefined): string =>
  valueOf(childNamed(settings, 'w:alias')) ||
  valueOf(childNamed(settings, 'w:tag')).replace(/[_-]+/g, ' ');

/** Whether a control still shows what it was issued with. */
export const isUnfilled = (settings: XmlElement | undefined): boolean =>
  isOn(childNamed(settings, 'w:showingPlcHdr'));

function readControl(control: XmlElement, reading: Reading): void {
  const settings = childNamed(control, 'w:sdtPr');
  const content = childNamed(control, 'w:sdtContent');
  const name = controlName(settings);
  if (name !== '') reading.controls.push(name);
  const box = childNamed(settings, 'w14:checkbox');
  if (box !== undefined) {
    const checked = childNamed(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
    addText(/^(1|true|on)$/.test(checked) ? '☒' : '☐', plainLook, reading);
  } else if (content !== undefined && !isUnfilled(settings)) {
    readInline(content, { isFilledIn: true }, reading);
  }
}

type Look = Omit<Piece, 'text'>;
const plainLook: Look = { isBold: false, isMarked: false, isFilledIn: false };

function addText(text: string, look: Look, { pieces }: Pick<Reading, 'pieces'>): void {
  const last = pieces.at(-1);
  if (text === '') return;
  const isSame =
    last !== undefined &&
    last.isBold === look.isBold &&
    last.isMarked === look.isMarked &&
    last.isFilledIn === look.isFilledIn;
  if (isSame) last.text += text;
  else pieces.push({ text, ...look });
}

function readRun(run: XmlElement, around: Around, reading: Reading): void {
  const format = childNamed(run, 'w:rPr');
  const style = reading.styleOf(valueOf(childNamed(format, 'w:rStyle')));
  const set = (name: string, otherwise: boolean): boolean => {
    const found = childNamed(format, name);
    return found === undefined ? otherwise : isOn(found);
  };
  const isGone =
    set('w:vanish', style.isHidden) ||
    set('w:strike', style.isStruck) ||
    set('w:dstrike', false) ||
    style.isPlaceholder;
  const fill = childNamed(format, 'w:shd')?.attributes['w:fill'] ?? 'auto';
  const look: Look = {
    isBold: set('w:b', style.isBold),
    isMarked:
      isOn(childNamed(format, 'w:highlight')) ||
      isOn(childNamed(format, 'w:u')) ||
      !/^(auto|ffffff)$/i.test(fill) ||
      isOn(childNamed(format, 'w:bdr')),
    isFilledIn: around.isFilledIn || reading.fields.isFilledIn,
  };
  const fonts = childNamed(format, 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
  for (const child of elementsOf(run)) readRunChild(child, { look, isGone, font }, reading);
}

type RunLook = { readonly look: Look; readonly isGone: boolean; readonly font: string };

const breaks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function readRunChild(child: XmlElement, run: RunLook, reading: Reading): void {
  const { fields } = reading;
  if (child.name === 'w:fldChar') return readFieldMark(child, run, reading);
  if (child.name === 'w:instrText') return fields.addInstruction(textOf(child));
  if (['w:drawing', 'w:pict', 'mc:AlternateContent', 'w:object'].includes(child.name))
    return addBoxes(child, reading);
  if (run.isGone || !fields.isShown) return;
  const text = shownText(child, run.font);
  fields.addResult(text);
  addText(text, run.look, reading);
}

function shownText(child: XmlElement, font: string): string {
  if (child.name === 'w:t') {
    const text = textOf(child);
    return isSymbolFont(font)
      ? Array.from(text, (letter) => symbolMark(font, letter.codePointAt(0) ?? 0)).join('')
      : text;
  }
  if (child.name !== 'w:sym') return breaks[child.name] ?? '';
  return symbolMark(
    child.attributes['w:font'] ?? '',
    Number.parseInt(child.attributes['w:char'] ?? '', 16),
  );
}

function readFieldMark(mark: XmlElement, { look, isGone }: RunLook, reading: Reading): void {
  const end = reading.fields.mark(mark);
  if (end === undefined || isGone) return;
  const last = reading.pieces.at(-1);
  if (end.isAsIssued && last?.isFilledIn === true) reading.pieces.pop();
  const isBox = /[☒☐]/u.test(end.text);
  addText(end.text, { ...look, isBold: false, isFilledIn: !isBox }, reading);
}

/** Text boxes; of two drawings of the same, the newer. */
function addBoxes(drawing: XmlElement, reading: Reading): void {
  const source =
    drawing.name === 'mc:AlternateContent'
      ? (childNamed(drawing, 'mc:Choice') ?? childNamed(drawing, 'mc:Fallback'))
      : drawing;
  if (source !== undefined) reading.boxes.push(...descendants(source, 'w:txbxContent'));
}

const textOf = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? '' : node)).join('');

/** Whether a paragraph stands out as a heading by its style or its place in the outline. */
export const isHeadingParagraph = (paragraph: XmlElement, styleOf: StyleOf): boolean =>
  childAt(paragraph, 'w:pPr', 'w:outlineLvl') !== undefined ||
  styleOf(valueOf(childAt(paragraph, 'w:pPr', 'w:pStyle'))).isHeading;

export const isBoldStyle = (paragraph: XmlElement, styleOf: StyleOf): boolean =>
  styleOf(valueOf(childAt(paragraph, 'w:pPr', 'w:pStyle'))).isBold;
