import type { Session } from 'electron';

/**
 * Chromium's own spelling fetches its dictionaries from the network, and keeps the words that a person
 * adds, which would be names, in clear in a file.
 */
export const switchOffSpelling = (session: Session): void => session.setSpellCheckerEnabled(false);
