import { expect, it } from 'vitest';
import { diskEncryption } from '../../../src/main/security/disk-encryption.ts';
import { diskStates } from '../../../src/shared/domain/computer.ts';
import { temporaryFolder } from '../../support/test-store.ts';

it.skipIf(process.platform !== 'linux')('finds out where it runs', async () => {
  using folder = temporaryFolder();
  expect(diskStates).toContain(await diskEncryption('linux', folder.path));
});

it.skipIf(process.platform !== 'linux').each(['win32', 'darwin', 'aix'] as const)(
  'does not know where the commands of %s are missing',
  async (platform) => {
    expect(await diskEncryption(platform, '/')).toBe('unknown');
  },
);

it('does not know of a folder that is not there', async () => {
  using folder = temporaryFolder();
  expect(await diskEncryption('linux', `${folder.path}/gone`)).toBe('unknown');
});
