import type { WebFrameMain } from 'electron';
import { expect, it, vi } from 'vitest';
import { isTrustedSender } from '../../../../src/main/security/sender.ts';

vi.mock('electron', () => ({ protocol: {} }));

const frame = (url: string, parent: WebFrameMain | null = null): WebFrameMain =>
  ({ url, parent }) as WebFrameMain;

const page = frame('app://casetable/index.html#/today');

it.each([
  ['the page', page, true],
  ['a frame that is gone', null, false],
  ['a frame within the page', frame('app://casetable/index.html', page), false],
  ['a file', frame('file:///index.html'), false],
  ['a page of the network', frame('https://casetable/index.html'), false],
  ['another host of the app’s scheme', frame('app://elsewhere/index.html'), false],
  ['a host that begins alike', frame('app://casetable.example/index.html'), false],
  ['a blank page', frame('about:blank'), false],
] as const)('%s', (_what, senderFrame, isTrusted) => {
  expect(isTrustedSender({ senderFrame })).toBe(isTrusted);
});
