import type { Session } from 'electron';
import { appOrigin } from './app-scheme.ts';

/** Nothing is fetched but the app's own files: Casetable has no network at run time. */
export function forbidRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOwnFile(url) && !isDeveloperTool(url) }),
  );
}

const isOwnFile = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) || url.startsWith('data:');

/** The developer tools load their own page; they are off in the packaged app. */
const isDeveloperTool = (url: string): boolean => url.startsWith('devtools:');
