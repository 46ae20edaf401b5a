import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy.ts';

/** Never reached: every request to it is answered here. Browsers trust the name as they do https. */
export const pageOrigin = 'http://localhost:7411';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Answers with the built page under the app's own policy, and refuses every other request. */
export async function servePage(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== pageOrigin) return route.abort();
    const path = url.pathname === '/' ? '/index.html' : url.pathname;
    const content = await readFile(join(folder, path)).catch(() => null);
    if (content === null) return route.fulfill({ status: 404 });
    const contentType = types[extname(path)] ?? 'application/octet-stream';
    if (path !== '/index.html') return route.fulfill({ body: content, contentType });
    const nonce = randomBytes(16).toString('base64');
    return route.fulfill({
      body: content.toString('utf8').replaceAll('__CSP_NONCE__', nonce),
      contentType,
      headers: { 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  });
}
