import { Parser } from 'saxen';
import { damagedForm, entitiesInForm, tooLargeForm } from './form-refusal.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const prefixes = {
  [word]: 'w',
  [strictWord]: 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

/** Word nests a few dozen deep; what goes deeper is made to exhaust a reader. */
const deepest = 250;

/**
 * The elements of an XML document. A declaration of a document type is refused, so that no entity
 * of its own is ever defined or fetched.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw entitiesInForm();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const add = (child: XmlElement | string): void => void open.at(-1)?.children.push(child);
  let fault: Error | null = null;
  const parser = new Parser()
    .ns(prefixes)
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
      const element = { name, attributes: Object.fromEntries(decoded), children: [] };
      add(element);
      open.push(element);
      if (open.length > deepest) fault ??= tooLargeForm();
      if (fault !== null) throw fault;
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text, decode) => add(decode(text)))
    .on('cdata', (text) => add(text))
    .on('attention', () => (fault ??= entitiesInForm()))
    .on('error', () => (fault ??= damagedForm()))
    .on('warn', () => undefined);
  parser.parse(xml);
  if (fault !== null) throw fault;
  const top = root.children.find(isElement);
  if (top === undefined) throw damagedForm();
  return top;
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter(isElement);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** The first element along a path of names. */
export const childAt = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined => path.reduce<XmlElement | undefined>(childNamed, element);

/** The attribute `w:val`, with which most of Word's settings say what they are. */
export const valueOf = (element: XmlElement | undefined): string =>
  element?.attributes['w:val'] ?? '';

/** A setting that is on when it is there, unless it says that it is off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(0|false|off|none)$/.test(valueOf(element));

export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}
