import { plainLine, type FormBlock } from './form-block.ts';
import { isKnownLabel } from './read-label.ts';

/** One message of an e-mail, which may hold older ones below it. */
export type MailMessage = {
  readonly from: string;
  readonly sent: string;
  readonly subject: string;
  readonly body: string;
};

const separator =
  /^\s*[-_*]{2,}\s*(original|forwarded)( message| e-?mail)?\s*[-_*]{2,}\s*$|^\s*begin forwarded message:?\s*$|^_{10,}$/i;
const headerLine =
  /^[>\s*]*(from|sent|date|to|cc|subject|oddi wrth|anfonwyd|at|pwnc)\s*\*?:\s*(.*)$/i;
const wrote = /^\s*(on|ar)\b.{5,120}\b(wrote|ysgrifennodd):?\s*$/i;

type Header = { from: string; sent: string; subject: string; length: number };

/** The header that mail programs write above a forwarded or answered message. */
function headerAt(lines: readonly string[], index: number): Header | undefined {
  const found = new Map<string, string>();
  let at = index;
  while (at < lines.length && found.size < 7) {
    const [, name, value] = headerLine.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    found.set(name.toLowerCase(), value ?? '');
    at += 1;
  }
  const get = (...names: readonly string[]): string =>
    names.map((name) => found.get(name)).find((value) => value !== undefined) ?? '';
  const from = get('from', 'oddi wrth');
  if (from === '' || found.size < 3) return undefined;
  return {
    from,
    sent: get('sent', 'date', 'anfonwyd'),
    subject: get('subject', 'pwnc'),
    length: at - index,
  };
}

/** The messages of a mail from the newest to the oldest, and what was quoted in answering. */
export function splitMessages(text: string, top: Omit<MailMessage, 'body'>): MailMessage[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const messages: { head: Omit<MailMessage, 'body'>; body: string[] }[] = [{ head: top, body: [] }];
  const quoted: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*>/.test(line)) {
      quoted.push(line.replace(/^[\s>]+/, ''));
      continue;
    }
    if (separator.test(line) || wrote.test(line)) continue;
    const header = headerAt(lines, index);
    if (header !== undefined) {
      const { length, ...head } = header;
      messages.push({ head, body: [] });
      index += length - 1;
    } else messages.at(-1)?.body.push(line);
  }
  const whole = messages.map(({ head, body }) => ({ ...head, body: body.join('\n').trim() }));
  if (quoted.length > 0)
    whole.push({ from: '', sent: '', subject: '', body: quoted.join('\n').trim() });
  return whole.filter(({ body, from }) => body !== '' || from !== '');
}

/** The message that the referral is in: where one was passed on, the longest. */
export function mainMessage(messages: readonly MailMessage[]): MailMessage | undefined {
  const own = messages.filter(({ from }) => from !== '');
  return (own.length > 0 ? own : messages).toSorted((a, b) => b.body.length - a.body.length)[0];
}

const closing =
  /^\s*(kind|kindest|best|warm|many|with)?\s*(regards|wishes|thanks|thank you|yours (sincerely|faithfully|truly)|cofion( gorau| cynnes)?|diolch( yn fawr)?|rgds|cheers|best)\s*[,.!]*\s*$/i;

/** Parts what somebody wrote from how they signed it. */
export function splitSignature(body: string): { words: string; signature: readonly string[] } {
  const lines = body.split('\n');
  const at = lines.findLastIndex((line) => closing.test(line));
  if (at < 0) return { words: body, signature: [] };
  const signature = lines
    .slice(at + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { words: lines.slice(0, at).join('\n'), signature };
}

const isLabelled = (line: string): boolean => {
  const [, label = ''] = /^\s*(.{2,60}?)\s*(?::|\s[-–=]\s|\t)/.exec(line) ?? [];
  return isKnownLabel(label);
};

/** A text as blocks: each line by itself where it has a label, and paragraphs put together. */
export function textBlocks(text: string): FormBlock[] {
  const chunks = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return chunks.flatMap((chunk): FormBlock[] => {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const isStacked = lines.filter((line) => isKnownLabel(line.trim())).length > 1;
    const isList =
      isStacked ||
      lines.some(
        (line) =>
          isLabelled(line) || /^\s*(q?\d{1,2}[.):]|[☒☐•*-]|\[)/.test(line) || line.includes('\t'),
      ) ||
      lines.every((line) => line.length < 60);
    const shown = isList ? lines : [lines.map((line) => line.trim()).join(' ')];
    return [...shown.map(plainLine), plainLine('')];
  });
}
