import type { AppContract } from '../../shared/ipc/contract.ts';
import type { Protection } from '../../shared/ipc/contract/window.ts';
import type { EventPayload } from '../../shared/ipc/define.ts';
import type { Backups } from '../services/backups.ts';
import type { IncidentImports } from '../services/incident-imports.ts';
import type { FilledForms } from '../services/read-forms.ts';
import type { ListImports } from '../services/lists.ts';
import type { Choices } from '../services/restore-choices.ts';
import type { Restores } from '../services/restore-store.ts';
import type { ServiceLists } from '../services/service-lists.ts';
import type { Health } from '../services/store-health.ts';
import type { IdleLock } from '../vault/idle-lock.ts';
import type { StoreLock } from '../vault/locking.ts';
import type { KeyRotation } from '../services/key-rotation.ts';
import type { Recovery } from '../services/recovery.ts';
import type { Session } from '../vault/session.ts';
import type { KeptPreferences } from '../window/preferences.ts';

/** The questions that only the person can answer, asked by the system's own dialogs. */
export type Dialogs = {
  /** Where a new store goes; null when the person cancels. */
  readonly chooseNewStore: (suggestedName: string) => Promise<string | null>;
  readonly chooseStore: () => Promise<string | null>;
  readonly chooseList: () => Promise<string | null>;
  /** A filled referral form or an e-mail. */
  readonly chooseForm: () => Promise<string | null>;
  /** A file to be kept with a case. */
  readonly chooseAttachment: () => Promise<string | null>;
  readonly chooseIncidents: () => Promise<string | null>;
  /** A list of services. */
  readonly chooseServices: () => Promise<string | null>;
  /** The folder for a second copy of each backup. */
  readonly chooseBackupFolder: () => Promise<string | null>;
  readonly chooseDocument: (suggestedName: string) => Promise<string | null>;
  readonly chooseTable: (suggestedName: string) => Promise<string | null>;
  /** Where a copy of a file of a case goes, which keeps the ending of its name. */
  readonly chooseCopy: (suggestedName: string) => Promise<string | null>;
};

export type Emit = <N extends keyof AppContract['events'] & string>(
  name: N,
  payload: EventPayload<AppContract, N>,
) => void;

/** The clipboard as confidential values are lent to it. */
export type Clipboard = {
  readonly lend: (text: string) => Promise<void>;
  /** Takes away what was lent. */
  readonly clear: () => Promise<void>;
};

/** What the handlers call, made once at start. */
export type Services = {
  readonly session: Session;
  readonly storeLock: StoreLock;
  readonly idleLock: IdleLock;
  readonly backups: Backups;
  readonly health: Health;
  readonly choices: Choices;
  readonly restores: Restores;
  readonly recovery: Recovery;
  readonly rotation: KeyRotation;
  readonly lists: ListImports;
  readonly incidents: IncidentImports;
  readonly serviceLists: ServiceLists;
  readonly filledForms: FilledForms;
  /** Forgets every list on its way into the store. */
  readonly closeLists: () => void;
  readonly dialogs: Dialogs;
  readonly emit: Emit;
  readonly clipboard: Clipboard;
  readonly preferences: KeptPreferences;
  /** The page says whether its window may close. */
  readonly answerClosing: (mayClose: boolean) => void;
  /** Lets the window be seen in a shared screen, or no more. */
  readonly share: (isShared: boolean) => void;
  readonly protection: () => Promise<Protection>;
  readonly sample: {
    readonly path: string;
    readonly listPath: string;
    readonly servicesPath: string;
  };
};
