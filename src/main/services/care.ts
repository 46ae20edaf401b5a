import type { Instant } from '../../shared/domain/calendar-date.ts';
import { createBackupMemory } from '../backup/backup-memory.ts';
import { createVerify } from '../store/verify-in-thread.ts';
import type { Session } from '../vault/session.ts';
import { createBackups, type Backups } from './backups.ts';
import { createChoices, type Choices } from './restore-choices.ts';
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
  const shared = { ...rest, memory, verify: createVerify(verifyUrl) };
  // The scan is stopped before a backup is made at closing.
  const health = createHealth(shared);
  const backups = createBackups(shared);
  const choices = createChoices(memory);
  const restores = createRestores({ ...shared, choices, settled: backups.settled });
  return { backups, health, choices, restores };
}
