import type { AppContract } from '../../../shared/ipc/contract.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { roomMissing } from '../../files/disk-room.ts';
import { salvageDamaged } from '../../services/salvage-damaged.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `backups.${string}`>;

export function backupHandlers(services: Services): Pick<Handlers<AppContract>, Names> {
  const { session, backups, health, restores, choices, dialogs, closeLists, storeLock } = services;
  const requirePath = (): string => {
    const path = session.path();
    if (path === null) throw new AppError('not-found', 'Choose a store first.');
    return path;
  };
  return {
    'backups.list': () => backups.list(),
    'backups.make': async () => {
      await backups.make();
      return backups.list();
    },
    'backups.drill': () => backups.drill(),
    'backups.chooseSecondPlace': async () => {
      const folder = await dialogs.chooseBackupFolder();
      if (folder === null) return null;
      await backups.setSecondPlace(folder);
      return backups.list();
    },
    'backups.leaveSecondPlace': async () => {
      await backups.setSecondPlace(null);
      return backups.list();
    },
    'backups.removeEarlier': async () => {
      await backups.removeEarlier();
      return backups.list();
    },
    'backups.health': async () => {
      const { role } = session.requireStore().viewer;
      const looksAfter = role === 'coordinator' || role === 'chair';
      // A damaged store may not be able to say how old it is.
      const age = looksAfter ? await backups.age().catch(() => null) : null;
      const isDrillDue = looksAfter && (await backups.isDrillDue().catch(() => false));
      const room = { roomMissing: roomMissing(requirePath()) };
      return { ...health.findings(), backupAge: age, isDrillDue, ...room };
    },
    'backups.acceptOlder': async () => {
      await health.acceptOlder();
      return {};
    },
    'backups.restoreChoices': () => choices.list(requirePath()),
    'backups.chooseFile': async () => {
      const file = await dialogs.chooseStore();
      return file === null ? null : choices.add(requirePath(), file);
    },
    'backups.checkRestore': ({ id, first }) => restores.check(id, first),
    'backups.restore': async ({ id, second, word }) => {
      closeLists();
      const wasOpen = session.openStore() !== null;
      const restored = await restores.restore(id, second, word);
      // The answer goes first: its page ends with what it showed.
      if (wasOpen) setImmediate(() => void storeLock.endPage('restored'));
      return restored;
    },
    'backups.salvage': ({ first }) => salvageDamaged(session, new Date().toISOString(), first),
  };
}
