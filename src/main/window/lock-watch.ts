import { app, type BrowserWindow, powerMonitor, systemPreferences } from 'electron';
import type { IdleLock } from '../vault/idle-lock.ts';
import type { StoreLock } from '../vault/locking.ts';

type Locks = {
  readonly storeLock: Pick<StoreLock, 'lock'>;
  readonly idleLock: Pick<IdleLock, 'used' | 'look'>;
};

/** Locks when the system says that nobody is before the screen, or that there may soon be no time. */
export function watchForLock(
  window: BrowserWindow,
  { storeLock, idleLock }: Locks,
  platform = process.platform,
): void {
  const lockForScreen = (): void => void storeLock.lock({ reason: 'screen-locked' });
  const lockForSleep = (): void => void storeLock.lock({ reason: 'suspended', isUrgent: true });
  const lockForEnd = (): void => void storeLock.lock({ reason: 'closed', isUrgent: true });

  // Keys, mouse, wheel and touch; not what the page itself does.
  window.webContents.on('input-event', idleLock.used);
  const isNewlyLocked = createScreenLook(platform);
  const timer = setInterval(() => {
    if (isNewlyLocked()) lockForScreen();
    idleLock.look();
  }, 1000);
  window.once('closed', () => clearInterval(timer));

  powerMonitor.on('suspend', lockForSleep);
  // A computer may sleep without a word before it; how long it slept is seen here.
  powerMonitor.on('resume', idleLock.look);
  powerMonitor.on('lock-screen', lockForScreen);
  // macOS: another user of the computer takes a turn.
  powerMonitor.on('user-did-resign-active', lockForScreen);
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    // Linux and macOS wait for the app to end by itself.
    event?.preventDefault();
    void storeLock.lock({ reason: 'closed', isUrgent: true }).finally(() => app.quit());
  });
  // Windows: the session ends, and with it, soon, this process.
  window.on('query-session-end', lockForEnd);
  window.on('session-end', lockForEnd);
  if (platform === 'darwin') {
    const screensSleep = 'NSWorkspaceScreensDidSleepNotification';
    systemPreferences.subscribeWorkspaceNotification(screensSleep, lockForScreen);
  }
}

/**
 * Whether the screen was locked since the last look. Windows tells of its lock, but not of a remote desktop
 * that was left; on Linux nothing is told, and the desktop's screen saver is asked. One that does not answer
 * is never taken for locked.
 */
function createScreenLook(platform: NodeJS.Platform): () => boolean {
  let wasLocked = false;
  return () => {
    // macOS tells of all of it.
    const isLocked = platform !== 'darwin' && powerMonitor.getSystemIdleState(1) === 'locked';
    const isNew = isLocked && !wasLocked;
    wasLocked = isLocked;
    return isNew;
  };
}
