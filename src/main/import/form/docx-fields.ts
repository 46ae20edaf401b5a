import { childNamed, elementsOf, isOn, valueOf, type XmlElement } from './xml-tree.ts';

/** Fields that fetch something from outside; neither their code nor what they last fetched is read. */
const outside =
  /^\s*(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|IMPORT|EMBED|DATABASE|MACROBUTTON|GOTOBUTTON)\b/i;

type Field = {
  instruction: string;
  isResult: boolean;
  data: XmlElement | undefined;
  result: string;
};

/**
 * Follows the fields of a document through its runs: what is code, what is shown, and what was
 * filled into an old form field.
 */
export class DocxFields {
  readonly #open: Field[] = [];

  /** Whether text in a run is shown now, rather than the code of a field or fetched by one. */
  get isShown(): boolean {
    return this.#open.every(({ isResult, instruction }) => isResult && !outside.test(instruction));
  }

  /** Whether text in a run was typed into a form field. */
  get isFilledIn(): boolean {
    return this.#open.some(({ instruction }) => /^\s*FORMTEXT/i.test(instruction));
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += text;
  }

  /** Notes text that is shown, to know whether a field still says what the form was issued with. */
  addResult(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.result += text;
  }

  /** Takes a mark of a field's begin, middle or end; answers what the end of an old field shows. */
  mark(element: XmlElement): { text: string; isAsIssued: boolean } | undefined {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') {
      this.#open.push({
        instruction: '',
        isResult: false,
        data: childNamed(element, 'w:ffData'),
        result: '',
      });
    }
    const field = this.#open.at(-1);
    if (type === 'separate' && field !== undefined) field.isResult = true;
    if (type !== 'end' || field === undefined) return undefined;
    this.#open.pop();
    return { text: chosenIn(field.data), isAsIssued: isAsIssued(field) };
  }
}

/** What a box or a list of an old form field shows; nothing for one of text, whose runs say it. */
function chosenIn(data: XmlElement | undefined): string {
  const box = childNamed(data, 'w:checkBox');
  if (box !== undefined) {
    const checked = childNamed(box, 'w:checked');
    return isOn(checked ?? childNamed(box, 'w:default')) ? '☒' : '☐';
  }
  const list = childNamed(data, 'w:ddList');
  const result = childNamed(list, 'w:result');
  if (result === undefined) return '';
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  return valueOf(entries[Number(valueOf(result))]);
}

function isAsIssued({ data, result }: Field): boolean {
  const issued = valueOf(childNamed(childNamed(data, 'w:textInput'), 'w:default')).trim();
  return issued !== '' && issued === result.trim();
}

export const isOutsideField = (instruction: string): boolean => outside.test(instruction);
