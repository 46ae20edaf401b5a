import { existsSync } from 'node:fs';
import { holderPath } from './holder-file.ts';

/**
 * Whether Casetable did not end in order when it last had this store: it would have taken away its
 * note of who has the store open, and SQLite its journal. It is asked before the store is opened, which
 * makes both anew.
 */
export const wasLeftUnclean = (storePath: string): boolean =>
  [holderPath(storePath), `${storePath}-journal`].some((path) => existsSync(path));
