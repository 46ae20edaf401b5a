import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { z } from 'zod';
import { allowOnlyPlainText } from './app/trusted-types.ts';
import { styleNonce } from './lib/style-nonce.ts';

allowOnlyPlainText();
// The page's policy forbids making code from text, which zod would otherwise try for speed as soon
// as a schema is made: so this comes before any of the app's modules.
z.config({ jitless: true });
// The scroll lock of Mantine's modals takes its nonce from this variable and from nowhere else.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

void import('./app/mount.tsx').then(({ mount }) => mount(document.getElementById('root')));
