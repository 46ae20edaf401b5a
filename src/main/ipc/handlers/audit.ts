import type { AppContract } from '../../../shared/ipc/contract.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { auditFilters, listAudit } from '../../services/audit.ts';
import { checkCode, verifyWholeAudit, type Reading } from '../../services/audit-check.ts';
import { auditEntry } from '../../services/audit-entry.ts';
import { exportAudit } from '../../services/audit-export.ts';
import type { Store } from '../../store/store.ts';
import type { Session } from '../../vault/session.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Emit, Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `audit.${string}`>;

export const auditHandlers = ({
  session,
  dialogs,
  emit,
}: Services): Pick<Handlers<AppContract>, Names> => {
  const inTurn = createReadings(session, emit);
  return {
    'audit.list': (input) => listAudit(session.requireStore(), input),
    'audit.entry': ({ number }) => auditEntry(session.requireStore(), number),
    'audit.filters': () => auditFilters(session.requireStore()),
    'audit.verify': () => inTurn.read(verifyWholeAudit),
    'audit.checkAnchor': ({ code }) =>
      inTurn.read((store, reading) => checkCode(store, code, reading)),
    'audit.cancel': () => inTurn.cancel(),
    'audit.export': (filter) =>
      whileOpen(session, () => exportAudit(session.requireStore, filter, dialogs.chooseTable)),
  };
};

type Readings = {
  /** Null when it was stopped. */
  readonly read: <T>(work: (store: Store, reading: Reading) => Promise<T>) => Promise<T | null>;
  readonly cancel: () => void;
};

/** One reading of the whole chain at a time: another one stops it. */
function createReadings(session: Session, emit: Emit): Readings {
  let running: AbortController | null = null;
  const cancel = (): void => running?.abort();
  return {
    cancel,
    read: async (work) => {
      cancel();
      const mine = new AbortController();
      running = mine;
      const reading = { onProgress: createProgress(emit), signal: mine.signal };
      try {
        return await whileOpen(session, (store) => work(store, reading));
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null;
        throw error;
      } finally {
        if (running === mine) running = null;
      }
    },
  };
}

/** What takes long may find the store locked half-way, which is no failure of its own. */
async function whileOpen<T>(session: Session, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(session.requireStore());
  } catch (error) {
    session.requireStore();
    throw error;
  }
}

/** More often than this nobody can see. */
const progressEveryMs = 100;

function createProgress(emit: Emit): (done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (now - last < progressEveryMs && done < total) return;
    last = now;
    emit('audit.progress', { done, total });
  };
}
