import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Dialogs } from '../../../src/main/ipc/services.ts';
import { type AppCore, createAppCore } from '../app-core.ts';
import { pageOrigin, servePage } from './serve-page.ts';

type Options = {
  /** The built page. */
  readonly pageFolder: string;
  /** Where the stores lie; a folder of its own, removed at the end, when left out. */
  readonly dataFolder?: string;
  readonly dialogs?: Partial<Dialogs>;
  readonly now?: () => string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
};

export type BrowserApp = {
  readonly page: Page;
  readonly core: AppCore;
  /** What the page's console and policy complained about. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/** Any Chromium on the machine will do: nothing but the shell is missing. */
const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });

/** The real page in Chromium over the real dispatcher, services and encrypted store in Node. */
export async function openBrowserApp(options: Options): Promise<BrowserApp> {
  const { pageFolder, width = 1366, height = 768, colorScheme = 'light' } = options;
  const folder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'casetable-')));
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    forcedColors: options.forcedColors ?? 'none',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  await servePage(context, pageFolder);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  const core = createAppCore({
    folder,
    ...(options.dialogs && { dialogs: options.dialogs }),
    ...(options.now && { now: options.now }),
    onEvent: (name, payload) => {
      void page.evaluate(([n, p]) => (window as unknown as Emitter).bridgeEmit(n, p), [
        name,
        payload,
      ] as const);
    },
  });
  await joinPage(page, core);
  await page.goto(pageOrigin);
  return {
    page,
    core,
    complaints,
    close: async () => {
      await browser.close();
      await core.services.session.lock();
      if (options.dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

type Emitter = { bridgeEmit(name: string, payload: unknown): void };

/** Builds the bridge as the preload does, over a binding in place of Electron's channel. */
async function joinPage(page: Page, core: AppCore): Promise<void> {
  await page.exposeBinding('bridgeCall', (_source, name: unknown, input: unknown) =>
    core.dispatch(name, input),
  );
  await page.addInitScript(() => {
    type Listener = (name: string, payload: unknown) => void;
    const listeners = new Set<Listener>();
    const main = window as unknown as { bridgeCall(name: string, input: unknown): Promise<never> };
    Object.assign(window, {
      bridge: {
        call: (name: string, input: unknown) => main.bridgeCall(name, input),
        onEvent: (listener: Listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      bridgeEmit: (name: string, payload: unknown) => {
        for (const listener of listeners) listener(name, payload);
      },
    });
  });
}

function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
