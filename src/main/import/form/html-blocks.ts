import type {
  FormBlock,
  FormCell,
  FormLine,
} from '../../../shared/domain/referral-form/form-block.ts';

type Span = { start: number; end: number };
/** A line while it is read: its words, where they are bold, and whether it is a heading. */
type OpenLine = { text: string; bold: Span[]; isHeading: boolean };
type OpenCell = { blocks: FormBlock[]; span: number; isShaded: boolean; isHead: boolean };
type OpenTable = { rows: FormCell[][]; row: OpenCell[] | null; cell: OpenCell | null };

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  eacute: 'é',
};

function plainEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
}

const plainText = (text: string): string =>
  text.replace(/&(#?\w{1,10});/g, plainEntity).replace(/[\s\u00a0]+/g, ' ');

/** Found end by end: a pattern would look for the end of each comment through the whole page. */
function withoutComments(page: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = page.indexOf('<!--'); start >= 0; start = page.indexOf('<!--', at)) {
    kept.push(page.slice(at, start));
    const end = page.indexOf('-->', start + 4);
    if (end < 0) return kept.join(' ');
    at = end + 3;
  }
  return [...kept, page.slice(at)].join(' ');
}

/** More tables inside each other are no form. */
const deepest = 8;

/** Reads the page of a mail, in its order, into lines and tables. */
class PageReader {
  readonly #blocks: FormBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #line: OpenLine = { text: '', bold: [], isHeading: false };
  #bold = 0;
  #hidden = 0;

  read(page: string): FormBlock[] {
    const html = withoutComments(page);
    let at = 0;
    for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi)) {
      this.#addText(html.slice(at, tag.index));
      at = tag.index + tag[0].length;
      this.#mark((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[3] ?? '');
    }
    this.#addText(html.slice(at));
    this.#endLine();
    while (this.#tables.length > 0) this.#endTable();
    return this.#blocks;
  }

  #addText(raw: string): void {
    if (this.#hidden > 0) return;
    const text = plainText(raw);
    const start = this.#line.text.length;
    if (this.#bold > 0 && text.trim() !== '')
      this.#line.bold.push({ start, end: start + text.length });
    this.#line.text += text;
  }

  #mark(name: string, isEnd: boolean, attributes: string): void {
    if (['style', 'script', 'head', 'title', 'del', 's', 'strike'].includes(name))
      this.#hidden = Math.max(0, this.#hidden + (isEnd ? -1 : 1));
    else if (name === 'b' || name === 'strong')
      this.#bold = Math.max(0, this.#bold + (isEnd ? -1 : 1));
    else if (/^h[1-6]$/.test(name)) {
      this.#endLine();
      this.#line.isHeading = !isEnd;
    } else if (['p', 'div', 'br', 'li', 'ul', 'ol', 'hr'].includes(name)) this.#endLine();
    else if (['table', 'tr', 'td', 'th'].includes(name)) this.#markTable(name, isEnd, attributes);
  }

  #markTable(name: string, isEnd: boolean, attributes: string): void {
    this.#endLine();
    if (name === 'table') {
      if (isEnd) this.#endTable();
      else if (this.#tables.length < deepest)
        this.#tables.push({ rows: [], row: null, cell: null });
      return;
    }
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    endCell(table);
    if (name === 'tr') {
      endRow(table);
      if (!isEnd) table.row = [];
    } else if (!isEnd) {
      table.row ??= [];
      const span = Number(/\bcolspan\s*=\s*["']?(\d{1,2})/i.exec(attributes)?.[1] ?? 1);
      const isShaded =
        /\b(?:background(?:-color)?\s*:|bgcolor\s*=)\s*["']?(?!#?fff|white|transparent|none)/i.test(
          attributes,
        );
      table.cell = { blocks: [], span: Math.max(1, span), isShaded, isHead: name === 'th' };
    }
  }

  #endLine(): void {
    const { text, bold, isHeading } = this.#line;
    this.#line = { text: '', bold: [], isHeading };
    if (text.trim() === '') return;
    const { cell } = this.#tables.at(-1) ?? {};
    this.#add(lineOf(text, bold, isHeading, cell?.isHead ?? false));
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    endRow(table);
    if (table.rows.length > 0) this.#add({ kind: 'table', rows: table.rows });
  }

  #add(block: FormBlock): void {
    const { cell } = this.#tables.at(-1) ?? {};
    (cell?.blocks ?? this.#blocks).push(block);
  }
}

function lineOf(text: string, bold: Span[], isHeading: boolean, isHead: boolean): FormLine {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const labels = bold
    .map(({ start, end }) => ({
      start: Math.max(0, start - lead),
      end: Math.min(trimmed.length, end - lead),
    }))
    .filter(({ start, end }) => /\p{L}/u.test(trimmed.slice(start, end)));
  const boldLength = labels.reduce((length, { start, end }) => length + end - start, 0);
  const isBold = isHead || (trimmed !== '' && boldLength >= trimmed.length);
  return {
    kind: 'line',
    text: trimmed,
    isHeading,
    isBold,
    labels: isBold ? [] : labels,
    control: '',
  };
}

function endCell(table: OpenTable): void {
  if (table.cell !== null) table.row?.push(table.cell);
  table.cell = null;
}

function endRow(table: OpenTable): void {
  endCell(table);
  let column = 0;
  const cells = (table.row ?? []).map(({ blocks, span, isShaded, isHead }): FormCell => {
    const cell = { column, span, isContinued: false, isShaded: isShaded || isHead, blocks };
    column += span;
    return cell;
  });
  if (cells.length > 0) table.rows.push(cells);
  table.row = null;
}

const isLayout = (block: FormBlock): boolean =>
  block.kind === 'table' && block.rows.every((row) => row.length === 1);

/** The blocks of a page where it holds a form in a table; undefined where it is nothing but words. */
export function formInPage(html: string): FormBlock[] | undefined {
  const blocks = unwrapped(new PageReader().read(html));
  const isForm = blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.filter((row) => row.length > 1).length >= fewestRows,
  );
  return isForm ? blocks : undefined;
}

/** A signature in a table has fewer rows. */
const fewestRows = 5;

/** Mail programs lay a whole mail out in a table of one cell. */
const unwrapped = (blocks: readonly FormBlock[]): FormBlock[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'line' || !isLayout(block)) return [block];
    const holdsTable = block.rows.some((row) =>
      row.some((cell) => cell.blocks.some(({ kind }) => kind === 'table')),
    );
    return holdsTable
      ? block.rows.flatMap((row) => row.flatMap((c) => unwrapped(c.blocks)))
      : [block];
  });
