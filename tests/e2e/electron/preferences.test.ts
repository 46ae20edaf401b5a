import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { appThatNotesFrames, notedFrames } from '../../support/first-frames.ts';
import { goTo, openSample } from '../../support/journey/store-screens.ts';
import { launchApp, test } from '../../support/electron.ts';
import { dataDirWithSample } from '../../support/kept-sample.ts';

const themeSource = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);

const choose = (page: Page, label: string): Promise<void> =>
  page.getByRole('radiogroup').getByText(label, { exact: true }).click();

/** Whatever moved on the page after it was painted first: what it was, and from where to where. */
const jumps = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const told = (entries: PerformanceEntryList): string[] =>
          entries.flatMap((entry) =>
            (entry as PerformanceEntry & { sources: Shifted[] }).sources.map(
              ({ node, previousRect: from, currentRect: to }) =>
                `${node?.nodeName} ${node?.textContent?.slice(0, 40)}: ${[from, to]
                  .map(({ x, y, width, height }) => [x, y, width, height].join(' '))
                  .join(' to ')}`,
            ),
          );
        type Shifted = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
        const observer = new PerformanceObserver((list) => resolve(told(list.getEntries())));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
      }),
  );

const scale = (page: Page): Promise<string> =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--mantine-scale'),
  );

test('dark and a larger text are there at the next start, from its first frame', async () => {
  const dataDir = dataDirWithSample();
  const first = await launchApp({ dataDir });
  const page = await first.firstWindow();
  await openSample(page);
  await goTo(page, 'Settings');
  await choose(page, 'Dark');
  await choose(page, '130 %');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await first.close();

  const second = await launchApp({ dataDir, appFolder: appThatNotesFrames(dataDir) });
  const again = await second.firstWindow();
  await again.getByRole('heading', { level: 1 }).waitFor();
  await expect(again.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await scale(again)).toBe('1.3');
  expect(await jumps(again)).toEqual([]);
  await expect.poll(() => notedFrames(second)).not.toEqual([]);
  const frames = await notedFrames(second);
  expect(frames.filter((lightness) => lightness > 80)).toEqual([]);
});

test('the system’s own parts of the window take the colours that are chosen', async () => {
  const app = await launchApp({ dataDir: dataDirWithSample() });
  const page = await app.firstWindow();
  expect(await themeSource(app)).toBe('system');
  const isDark = await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
  const [system, other] = isDark ? ['dark', 'light'] : ['light', 'dark'];
  await openSample(page);
  await page.keyboard.press('Control+Shift+D');
  await expect.poll(() => themeSource(app)).toBe(other);
  await goTo(page, 'Settings');
  await choose(page, 'Same as the system');
  await expect.poll(() => themeSource(app)).toBe('system');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', system);
});
