import type { IPropertiesOptions, IRunStylePropertiesOptions } from 'docx';

/** A4 upright with margins of 20 mm, in twentieths of a point: what every version of Word reads. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1474, bottom: 1247, left: 1134, right: 1134, header: 624, footer: 567 },
} as const;

export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** Every office PC has Arial; elsewhere Liberation Sans and Helvetica take the same room. */
const font = 'Arial';
const ink = '000000';
const muted = '52606A';
const accent = '0F4F57';
const rule = 'B9C3C9';

/** Word counts letters in half points. */
const size = (points: number): IRunStylePropertiesOptions => ({ size: points * 2 });
const bottomLine = { style: 'single', size: 6, color: rule, space: 2 } as const;

/** The space after sets the paragraphs of one cell apart; the cells have less below for it. */
const inTable = { before: 0, after: 40, line: 259, lineRule: 'auto' } as const;

/** Paragraph styles of our own, by id; a secretary finds them in Word by their names. */
const paragraphStyles = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: { spacing: { before: 0, after: 60 } },
    run: size(14),
  },
  {
    id: 'Conference',
    name: 'Conference',
    paragraph: { spacing: { before: 0, after: 200 } },
    run: { color: muted },
  },
  {
    id: 'CaseLine',
    name: 'Case line',
    paragraph: { spacing: { before: 0, after: 40 } },
    run: { color: muted },
  },
  { id: 'TableText', name: 'Table text', paragraph: { spacing: inTable }, run: size(9.5) },
  // Kept on the page of what follows: a secretary can end that in the style.
  {
    id: 'TableLastRow',
    name: 'Table last row',
    paragraph: { spacing: inTable, keepNext: true },
    run: size(9.5),
  },
  {
    id: 'TableHeading',
    name: 'Table heading',
    paragraph: { spacing: inTable, keepNext: true },
    run: { ...size(9), bold: true, color: muted },
  },
  {
    id: 'TableLabel',
    name: 'Table label',
    paragraph: { spacing: inTable },
    run: { ...size(9.5), bold: true, color: muted },
  },
  { id: 'Remark', name: 'Remark', paragraph: { spacing: { before: 100, after: 60 } } },
  {
    id: 'RemarkBefore',
    name: 'Remark before another',
    paragraph: { spacing: { before: 100, after: 60 }, keepNext: true },
  },
  { id: 'NoneRecorded', name: 'None recorded', run: { color: muted } },
  {
    id: 'Header',
    name: 'header',
    paragraph: { spacing: { before: 0, after: 20 }, rightTabStop: textWidth },
    run: { ...size(9), color: muted },
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: { spacing: { before: 0, after: 0 }, rightTabStop: textWidth },
    run: { ...size(9), color: muted },
  },
] as const;

const characterStyles = [
  { id: 'Marking', name: 'Marking', run: { bold: true, color: ink } },
  { id: 'DraftMark', name: 'Draft mark', run: { bold: true, color: '8F1D17' } },
  { id: 'LeadWords', name: 'Lead words', run: { bold: true } },
  { id: 'DisclosureMark', name: 'Disclosure mark', run: { bold: true } },
  { id: 'OpenPoint', name: 'Open point', run: { bold: true, color: '8F3A0C' } },
] as const;

export type ParagraphStyle = 'Normal' | 'Title' | (typeof paragraphStyles)[number]['id'];
export type CharacterStyle = (typeof characterStyles)[number]['id'];

/** The library has no table styles of its own, so these are written as Word keeps them. */
const tableStyles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="table" w:customStyle="1" w:styleId="FactsTable">
<w:name w:val="Facts table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:qFormat/>
<w:tblPr>
<w:tblBorders>
<w:top w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>
<w:bottom w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>
</w:tblBorders>
<w:tblCellMar>
<w:top w:w="45" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
<w:bottom w:w="15" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
</w:tblCellMar>
</w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="MinutesTable">
<w:name w:val="Minutes table"/><w:basedOn w:val="FactsTable"/><w:uiPriority w:val="40"/><w:qFormat/>
<w:tblStylePr w:type="firstRow">
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF2F4"/></w:tcPr>
</w:tblStylePr>
</w:style>
</w:styles>`;

export type TableStyle = 'FactsTable' | 'MinutesTable';

/** Every look of the document, so that the text itself carries none. */
export const documentStyles: Pick<IPropertiesOptions, 'styles' | 'externalStyles'> = {
  externalStyles: tableStyles,
  styles: {
    default: {
      document: {
        run: { font, ...size(10), language: { value: 'en-GB' } },
        paragraph: { spacing: { before: 0, after: 80, line: 264, lineRule: 'auto' } },
      },
      title: {
        paragraph: { spacing: { before: 0, after: 40 } },
        run: { ...size(22), bold: true },
      },
      heading1: {
        paragraph: {
          spacing: { before: 300, after: 100 },
          keepNext: true,
          border: { bottom: bottomLine },
        },
        run: { ...size(15), bold: true },
      },
      heading2: {
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
        run: { ...size(11), bold: true, color: accent },
      },
      heading3: {
        paragraph: { spacing: { before: 140, after: 50 }, keepNext: true },
        run: { ...size(10), bold: true },
      },
    },
    paragraphStyles: paragraphStyles.map((style) => ({
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
    })),
    characterStyles: characterStyles.map((style) => ({ quickFormat: true, ...style })),
  },
};
