import type { BrowserWindow } from 'electron';
import type { Emit } from '../ipc/services.ts';

/** A page that does not answer at all must not keep its window open. */
const longestSilenceMs = 5000;

export type Closing = {
  /** Asks the page before this window closes, so that what is being typed is saved first. */
  readonly guard: (window: BrowserWindow) => void;
  /** The page's answer; no means that a person is looking at what could not be saved. */
  readonly answer: (mayClose: boolean) => void;
};

export function createClosing(emit: Emit): Closing {
  let asked: { readonly window: BrowserWindow; readonly timer: NodeJS.Timeout } | null = null;
  let isAllowed = false;
  let guarded: BrowserWindow | null = null;

  const allow = (window: BrowserWindow): void => {
    isAllowed = true;
    if (!window.isDestroyed()) window.close();
  };

  return {
    guard: (window) => {
      guarded = window;
      window.on('close', (event) => {
        if (isAllowed) return;
        event.preventDefault();
        if (asked !== null) return;
        asked = { window, timer: setTimeout(() => allow(window), longestSilenceMs) };
        emit('window.closing', {});
      });
    },
    answer: (mayClose) => {
      clearTimeout(asked?.timer);
      asked = null;
      if (mayClose && guarded !== null) allow(guarded);
    },
  };
}
