import type { DiskState } from '../../shared/domain/computer.ts';
import type { Protection } from '../../shared/ipc/contract/window.ts';
import { diskEncryption } from '../security/disk-encryption.ts';
import { screenState } from './screen-state.ts';

/** What this computer does for what Casetable shows and keeps. The system is asked once. */
export function createProtection(
  platform: NodeJS.Platform,
  folder: string,
): () => Promise<Protection> {
  let disk: Promise<DiskState> | null = null;
  return async () => {
    disk ??= diskEncryption(platform, folder);
    return { disk: await disk, screen: screenState(platform) };
  };
}
