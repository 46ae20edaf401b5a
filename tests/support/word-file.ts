import { strFromU8, unzipSync } from 'fflate';
import { buildMinutesDocument } from '../../src/main/export/docx/build-minutes.ts';
import { packDocument } from '../../src/main/export/docx/pack.ts';
import type { Minutes } from '../../src/shared/domain/minutes.ts';

/** The parts of a Word file by their names; every one is XML. */
export type WordFile = ReadonlyMap<string, string>;

export async function minutesFile(minutes: Minutes): Promise<WordFile> {
  const parts = unzipSync(await packDocument(buildMinutesDocument(minutes)));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The XML of one part. Needs jsdom, whose parser refuses what XML 1.0 forbids. */
export function partOf(file: WordFile, name: string): Document {
  const xml = file.get(name);
  if (xml === undefined) throw new Error(`the file has no part ${name}`);
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const error = parsed.getElementsByTagName('parsererror')[0];
  if (error !== undefined) throw new Error(`${name}: ${error.textContent ?? ''}`);
  return parsed;
}

export const bodyOf = (file: WordFile): Document => partOf(file, 'word/document.xml');

export const elementsOf = (within: Document | Element, tag: string): Element[] => [
  ...within.getElementsByTagName(tag),
];

export const textOf = (within: Element): string =>
  elementsOf(within, 'w:t')
    .map((each) => each.textContent ?? '')
    .join('');

/** A property of a paragraph, run or table, such as its style. */
export const valueOf = (within: Element, tag: string): string =>
  within.getElementsByTagName(tag)[0]?.getAttribute('w:val') ?? '';

/** Whether a switch such as `w:cantSplit` is there and not turned off. */
export const isOn = (within: Element, tag: string): boolean =>
  elementsOf(within, tag).some((each) => !/^(off|false|0)$/.test(each.getAttribute('w:val') ?? ''));

/** The texts of all paragraphs that have a style. */
export const textsInStyle = (within: Document | Element, style: string): string[] =>
  elementsOf(within, 'w:p')
    .filter((paragraph) => valueOf(paragraph, 'w:pStyle') === style)
    .map(textOf);

/** Each table as rows of cell texts. */
export const tablesOf = (within: Document): string[][][] =>
  elementsOf(within, 'w:tbl').map((table) =>
    elementsOf(table, 'w:tr').map((row) =>
      elementsOf(row, 'w:tc').map((cell) => elementsOf(cell, 'w:p').map(textOf).join('\n')),
    ),
  );

/** The text of the whole body, a line for each paragraph. */
export const bodyText = (file: WordFile): string =>
  elementsOf(bodyOf(file), 'w:p').map(textOf).join('\n');
