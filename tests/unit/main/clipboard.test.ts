import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClipboard, type Board } from '../../../src/main/window/clipboard.ts';

vi.mock('electron', () => ({ clipboard: {} }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aBoard(): Board & { text: string } {
  const board = {
    text: '',
    readText: () => board.text,
    writeText: (text: string) => {
      board.text = text;
    },
    clear: () => {
      board.text = '';
    },
  };
  return board;
}

it('takes a value away after half a minute', async () => {
  const board = aBoard();
  await createClipboard(board).lend('14 Ferry Road');
  expect(board.text).toBe('14 Ferry Road');
  await vi.advanceTimersByTimeAsync(29_999);
  expect(board.text).toBe('14 Ferry Road');
  await vi.advanceTimersByTimeAsync(1);
  expect(board.text).toBe('');
});

it('counts from the last of two values', async () => {
  const board = aBoard();
  const clipboard = createClipboard(board);
  await clipboard.lend('14 Ferry Road');
  await vi.advanceTimersByTimeAsync(20_000);
  await clipboard.lend('07700 900142');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(board.text).toBe('07700 900142');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(board.text).toBe('');
});

it('leaves what somebody copied since', async () => {
  const board = aBoard();
  const clipboard = createClipboard(board);
  await clipboard.lend('14 Ferry Road');
  board.text = 'a shopping list';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(board.text).toBe('a shopping list');
  await clipboard.clear();
  expect(board.text).toBe('a shopping list');
});

it('takes a value away at once when the store locks, and only once', async () => {
  const board = aBoard();
  const clipboard = createClipboard(board);
  await clipboard.lend('14 Ferry Road');
  await clipboard.clear();
  expect(board.text).toBe('');
  board.text = '14 Ferry Road';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(board.text).toBe('14 Ferry Road');
});

it('takes away what was still on its way when the store locked', async () => {
  const board = aBoard();
  const { promise: mayWrite, resolve: write } = Promise.withResolvers<void>();
  const writeText = (text: string): Promise<void> =>
    mayWrite.then(() => {
      board.text = text;
    });
  const { readText, clear } = board;
  const clipboard = createClipboard({ readText, writeText, clear });
  const lending = clipboard.lend('14 Ferry Road');
  const clearing = clipboard.clear();
  write();
  await Promise.all([lending, clearing]);
  expect(board.text).toBe('');
});
