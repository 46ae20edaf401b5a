import type { BrowserWindow } from 'electron';
import type { Emit } from '../ipc/services.ts';

/** A page that does not answer must not keep the window open. */
const longestWaitMs = 3000;

/** Gives the page time to save what is still being typed before its window goes. */
export function saveBeforeClosing(window: BrowserWindow, emit: Emit): void {
  let isAsked = false;
  window.on('close', (event) => {
    if (isAsked) return;
    event.preventDefault();
    isAsked = true;
    emit('window.closing', {});
    setTimeout(() => {
      if (!window.isDestroyed()) window.close();
    }, longestWaitMs);
  });
}
