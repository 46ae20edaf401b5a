import type { ScreenState } from '../../shared/domain/computer.ts';

/** What content protection is worth on each system; see `protectContent`. */
export function screenState(platform: NodeJS.Platform): ScreenState {
  if (platform === 'win32') return 'protected';
  return platform === 'darwin' ? 'partly' : 'not-protected';
}
