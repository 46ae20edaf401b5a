import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import type { Preferences } from '../../shared/domain/preferences.ts';
import { appFile } from './app-file.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/**
 * The page comes from a scheme of the app's own, never from file: or the network
 * (Electron security checklist, 18: https://www.electronjs.org/docs/latest/tutorial/security).
 */
export const appOrigin = 'app://casetable';
export const appPage = `${appOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);

/** Serves the built page from `folder`, and nothing outside it. */
export function serveApp(session: Session, folder: string, chosen: () => Preferences): void {
  session.protocol.handle('app', async ({ url }) => {
    const path = appFile(folder, url);
    const type = path === null ? undefined : types[extname(path)];
    if (path === null || type === undefined) return new Response(null, { status: 404 });
    const content = await readFile(path).catch(() => null);
    if (content === null) return new Response(null, { status: 404 });
    return answer(content, type, chosen());
  });
}

/**
 * Each load has a nonce of its own, for the style sheets that the page's library makes, and carries
 * how it is to look, so that it need not ask before it paints.
 */
function answer(content: Buffer, type: string, { colourScheme, textSize }: Preferences): Response {
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(content), { headers });
  const nonce = randomBytes(16).toString('base64');
  const page = content
    .toString('utf8')
    .replaceAll('__CSP_NONCE__', nonce)
    .replaceAll('__COLOUR_SCHEME__', colourScheme)
    .replaceAll('__TEXT_SIZE__', String(textSize));
  return new Response(page, {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
  });
}
