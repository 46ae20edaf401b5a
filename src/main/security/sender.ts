import type { IpcMainInvokeEvent } from 'electron';
import { appOrigin } from './app-scheme.ts';

/** Only the top frame of the app's own page may call main (Electron security checklist, 17). */
export function isTrustedSender({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}

const isAppUrl = (url: string): boolean => url.startsWith(`${appOrigin}/`);
