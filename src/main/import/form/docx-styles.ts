import { childAt, childNamed, elementsOf, isOn, valueOf, type XmlElement } from './xml-tree.ts';

/** What a style says that matters here, with what it takes from the style that it is based on. */
export type DocxStyle = {
  readonly isHeading: boolean;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isPlaceholder: boolean;
};

const plain: DocxStyle = {
  isHeading: false,
  isBold: false,
  isHidden: false,
  isStruck: false,
  isPlaceholder: false,
};

export type StyleOf = (id: string) => DocxStyle;

/** Finds what a style says, by its id. */
export function readStyles(styles: XmlElement | undefined): StyleOf {
  const byId = new Map(
    elementsOf(styles)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const read = (id: string, depth: number): DocxStyle => {
    const style = byId.get(id);
    const words = `${id} ${valueOf(childNamed(style, 'w:name'))}`.toLowerCase();
    const base =
      style === undefined || depth > 10
        ? plain
        : read(valueOf(childNamed(style, 'w:basedOn')), depth + 1);
    const set = (name: string, otherwise: boolean): boolean => {
      const found = childAt(style, 'w:rPr', name);
      return found === undefined ? otherwise : isOn(found);
    };
    const outline = childAt(style, 'w:pPr', 'w:outlineLvl');
    return {
      isHeading:
        base.isHeading ||
        outline !== undefined ||
        /\b(heading ?\d?|title|subtitle)\b|^heading\d/.test(words),
      isBold: set('w:b', base.isBold),
      isHidden: set('w:vanish', base.isHidden),
      isStruck: set('w:strike', base.isStruck),
      isPlaceholder: base.isPlaceholder || /placeholder ?text/.test(words),
    };
  };
  const known = new Map<string, DocxStyle>();
  return (id) => {
    const style = known.get(id) ?? (id === '' ? plain : read(id, 0));
    known.set(id, style);
    return style;
  };
}
