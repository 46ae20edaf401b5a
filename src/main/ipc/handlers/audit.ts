import type { AppContract } from '../../../shared/ipc/contract.ts';
import { auditFilters, listAudit } from '../../services/audit.ts';
import { checkCode, verifyWholeAudit } from '../../services/audit-check.ts';
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
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'audit.list': (input) => listAudit(session.requireStore(), input),
  'audit.filters': () => auditFilters(session.requireStore()),
  'audit.verify': () =>
    whileOpen(session, (store) => verifyWholeAudit(store, createProgress(emit))),
  'audit.checkAnchor': ({ code }) =>
    whileOpen(session, (store) => checkCode(store, code, createProgress(emit))),
  'audit.export': (filter) =>
    whileOpen(session, () => exportAudit(session.requireStore, filter, dialogs.chooseTable)),
});

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
