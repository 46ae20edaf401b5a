import { readFileSync, existsSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.cjs';

const cruiseSource = async (): Promise<ICruiseResult> => {
  const { output } = await cruise(['src'], {
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
    ...configuration.options,
  });
  if (typeof output === 'string') throw new Error('The cruise gave a report instead of a result');
  return output;
};

it('keeps every layer to what it may import, having seen the whole source', async () => {
  const { modules, summary } = await cruiseSource();
  const seen = modules.map(({ source }) => source);
  // Without the right parser a cruise passes because it sees nothing.
  expect(seen).toContain('src/main/start.ts');
  expect(seen).toContain('src/renderer/main.ts');
  expect(seen).toContain('src/preload/index.ts');
  const start = modules.find(({ source }) => source === 'src/main/start.ts');
  expect(start?.dependencies.length).toBeGreaterThan(5);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual(
    [],
  );
}, 60_000);

it('names only files that exist in the documents for developers', () => {
  for (const document of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md']) {
    const paths = readFileSync(document, 'utf8').matchAll(
      /`((?:src|tests|scripts|resources|docs)\/[\w./-]+)`/g,
    );
    for (const [, path] of paths) expect(existsSync(path ?? ''), `${document}: ${path}`).toBe(true);
  }
});

it('locks every package that another platform would install, so that npm accepts the lock', () => {
  type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  const locked = Object.keys(packages);
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(
    wanted.filter((name) => !locked.some((place) => place.endsWith(`node_modules/${name}`))),
  ).toEqual([]);
});
