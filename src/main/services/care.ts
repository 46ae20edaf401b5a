import type { Instant } from '../../shared/domain/calendar-date.ts';
import { createBackupMemory } from '../backup/backup-memory.ts';
import { createVerifier } from '../store/verify-in-thread.ts';
import type { AtRest } from '../vault/at-rest.ts';
import type { Session } from '../vault/session.ts';
import { createBackups, type Backups } from './backups.ts';
import { createChoices, type Choices } from './restore-choices.ts';
import { watchRestored } from './enter-restored.ts';
import { createRestores, type Restores } from './restore-store.ts';
import { createHealth, type Health } from './store-health.ts';

type Options = {
  readonly session: Session;
  readonly verifyUrl: URL;
  readonly scanUrl: URL;
  readonly memoryPath: string;
  readonly now: () => Instant;
  readonly appVersion: string;
  readonly samplePath: string;
  readonly onChange: () => void;
  readonly atRest: AtRest;
};

export type Care = {
  readonly backups: Backups;
  readonly health: Health;
  readonly choices: Choices;
  readonly restores: Restores;
};

/** Everything that looks after the file of a store: checks, backups and restores. */
export function createCare(options: Options): Care {
  const { verifyUrl, memoryPath, ...rest } = options;
  const memory = createBackupMemory(memoryPath);
  const { verify, stopAll } = createVerifier(verifyUrl);
  const shared = { ...rest, memory, verify };
  // No thread may keep a key. Before everything else: a lock may come in the middle of a check.
  options.session.watch({ closing: stopAll });
  watchRestored(options.session, shared);
  // The scan is stopped before a backup is made at closing.
  const health = createHealth(shared);
  const backups = createBackups(shared);
  const choices = createChoices(memory);
  const restores = createRestores({ ...shared, choices, settled: backups.settled });
  return {
    // A store is checked before a backup of it is made by itself.
    backups: { ...backups, makeIfDue: () => health.settled().then(backups.makeIfDue) },
    health,
    choices,
    restores,
  };
}
