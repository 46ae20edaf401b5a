import type { PageKey } from '../../lib/page-keys.ts';

export const roomKeys: readonly PageKey[] = [
  { keys: ['Ctrl →', 'Ctrl ←'], does: 'next, previous case (not while in text)' },
  { keys: ['Ctrl 0'], does: 'who is here' },
  { keys: ['Ctrl 1', '…', 'Ctrl 5'], does: 'last plan, round the table, risks, wishes, outcome' },
  { keys: ['/', 'Ctrl /'], does: 'the line that adds an action' },
  { keys: ['F8'], does: 'action for the risk that has none' },
  { keys: ['↑', '↓'], does: 'previous, next row' },
  { keys: ['Enter', 'Esc'], does: 'write in the row, come back to it' },
  {
    keys: ['I N W A Q'],
    does: 'information, nothing known, in writing, absent, not asked',
  },
  { keys: ['Alt O', 'Alt F'], does: 'opinion, not for disclosure' },
  { keys: ['P D L W G A'], does: 'how an agency came, in the opening' },
  { keys: ['D P N'], does: 'what became of an earlier action, in the opening' },
];
