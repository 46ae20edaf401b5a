import type { Protection } from '../../shared/ipc/contract/window.ts';
import { diskEncryption } from '../security/disk-encryption.ts';
import { screenState } from './screen-state.ts';

/** What this computer does for what Casetable shows and keeps. Asked of the system once, from now on. */
export function createProtection(
  platform: NodeJS.Platform,
  folder: string,
): () => Promise<Protection> {
  const disk = diskEncryption(platform, folder);
  return async () => ({ disk: await disk, screen: screenState(platform) });
}
