import type { Session } from 'electron';

/** Documents are written by main to the place a person chose; the page itself saves nothing. */
export const forbidDownloads = (session: Session): void => {
  session.on('will-download', (event) => event.preventDefault());
};
