import { z } from 'zod';
import { styleNonce } from '../lib/style-nonce.ts';
import { allowOnlyPlainText } from './trusted-types.ts';

/*
 * What must hold before any other module of the page runs, so main.ts imports this file first.
 */

allowOnlyPlainText();
// The page's policy forbids making code from text, which zod would otherwise try for speed as soon
// as a schema is made.
z.config({ jitless: true });
// The scroll lock of Mantine's modals takes its nonce from this variable and from nowhere else.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
