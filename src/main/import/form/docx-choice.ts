import { headingKey } from '../../../shared/domain/heading-key.ts';
import type { Piece } from './docx-pieces.ts';

/** Answers of which one is often marked by a line below or by bold type. */
const answers = /^(y|yes|n|no|n k|nk|n a|dk|d k|dont know|not known|unknown|ie|na)$/;

type Part = {
  readonly text: string;
  readonly marked: number;
  readonly bold: number;
  readonly length: number;
};

/** The words between slashes, with how many of their letters are marked and how many are bold. */
function partsOf(pieces: readonly Piece[]): { lead: string; parts: Part[] } {
  const letters = pieces.flatMap(({ text, isMarked, isBold }) =>
    Array.from(text, (letter) => ({ letter, isMarked, isBold })),
  );
  const whole = letters.map(({ letter }) => letter).join('');
  const lead = /^[^/|]*[:?\t]\s*(?=[^/|]+[/|])/.exec(whole)?.[0] ?? '';
  const parts: Part[] = [];
  let start = Array.from(lead).length;
  for (let at = start; at <= letters.length; at += 1) {
    const letter = letters[at]?.letter;
    if (letter !== undefined && letter !== '/' && letter !== '|') continue;
    const own = letters.slice(start, at).filter((one) => /[\p{L}\d]/u.test(one.letter));
    const text = letters
      .slice(start, at)
      .map((one) => one.letter)
      .join('')
      .trim();
    parts.push({
      text,
      length: own.length,
      marked: own.filter((one) => one.isMarked).length,
      bold: own.filter((one) => one.isBold).length,
    });
    start = at + 1;
  }
  return { lead, parts };
}

/**
 * Where one of several choices is marked by colour, a line or bold type and the others are not, the
 * same with boxes: "☒ Yes ☐ No". Undefined for any other paragraph.
 */
export function markChoice(pieces: readonly Piece[]): string | undefined {
  const whole = pieces.map(({ text }) => text).join('');
  if (whole.length > 200 || !/[/|]/.test(whole) || /[☒☐]/u.test(whole)) return undefined;
  const { lead, parts } = partsOf(
    pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\([^)]*\)/g, '') })),
  );
  if (parts.length < 2 || parts.some(({ length }) => length === 0)) return undefined;
  const areAnswers = parts.every(({ text }) => answers.test(headingKey(text)));
  const chosen =
    chosenBy(parts, ({ marked }) => marked) ??
    (areAnswers ? chosenBy(parts, ({ bold }) => bold) : undefined);
  if (chosen === undefined) return undefined;
  return `${lead}${parts.map((part) => `${part === chosen ? '☒' : '☐'} ${part.text}`).join(' ')}`;
}

function chosenBy(parts: readonly Part[], count: (part: Part) => number): Part | undefined {
  const full = parts.filter((part) => count(part) === part.length);
  const none = parts.filter((part) => count(part) === 0);
  return full.length === 1 && none.length === parts.length - 1 ? full[0] : undefined;
}
