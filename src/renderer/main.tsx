import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { Providers } from './app/Providers.tsx';
import { allowOnlyPlainText } from './app/trusted-types.ts';
import { styleNonce } from './lib/style-nonce.ts';

allowOnlyPlainText();
// The page's policy forbids making code from text, which zod would otherwise try for speed.
z.config({ jitless: true });
// The scroll lock of Mantine's modals takes its nonce from this variable and from nowhere else.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);
