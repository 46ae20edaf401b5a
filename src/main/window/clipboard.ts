import { createHash } from 'node:crypto';
import { clipboard as systemClipboard } from 'electron';
import type { Clipboard } from '../ipc/services.ts';
import { createTurns } from '../vault/in-turn.ts';

/** The system's clipboard as far as it is needed; its answers may come at once or later. */
export type Board = {
  readonly readText: () => string | Promise<string>;
  readonly writeText: (text: string) => void | Promise<void>;
  readonly clear: () => void;
};

const lentForMs = 30_000;

type Lent = {
  readonly hash: string;
  readonly timer: NodeJS.Timeout;
  readonly written: Promise<void>;
};

/**
 * Lends a confidential value to the clipboard for half a minute, and takes it away unless something
 * else was copied since. What it was is remembered as a hash only, to tell the two apart.
 */
export function createClipboard(board: Board): Clipboard {
  let lent: Lent | null = null;
  const inTurn = createTurns();

  const clear = async (): Promise<void> => {
    if (lent === null) return;
    const { hash, timer, written } = lent;
    lent = null;
    clearTimeout(timer);
    // What is on its way there would arrive after it was cleared.
    await written.catch(() => undefined);
    if (hashOf(await board.readText()) === hash) board.clear();
  };

  return {
    lend: async (text) => {
      clearTimeout(lent?.timer);
      const written = inTurn(async () => board.writeText(text));
      lent = { hash: hashOf(text), timer: setTimeout(() => void clear(), lentForMs), written };
      await written;
    },
    clear,
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The system's own, with what Windows is asked to keep out of the history of its clipboard. */
export const systemBoard: Board = {
  readText: () => systemClipboard.readText(),
  writeText: (text) =>
    process.platform === 'win32' ? writeUnkept(text) : systemClipboard.writeText(text),
  clear: () => systemClipboard.clear(),
};

/** https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats */
const unkept =
  'electron application/osclipboard;format="ExcludeClipboardContentFromMonitorProcessing"';

async function writeUnkept(text: string): Promise<void> {
  const { ClipboardItem } = await import('electron');
  const item = new ClipboardItem({ 'text/plain': text, [unkept]: '1' });
  await systemClipboard.write([item]);
}
