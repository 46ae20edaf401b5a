import { randomUUID } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import type { AppContract } from '../../../shared/ipc/contract.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { refuseEasyPassphrase } from '../../vault/new-passphrase.ts';
import { refuseUnsuitablePlace } from '../../vault/working-place.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `store.${string}`>;

export function storeHandlers(services: Services): Pick<Handlers<AppContract>, Names> {
  const { session, dialogs, storeLock, closeLists } = services;
  // The page names a place by an id: a path from the page is never written to.
  const places = new Map<string, string>();
  return {
    'store.status': () => session.status(),
    'store.choosePlace': async ({ forumName }) => {
      const path = await dialogs.chooseNewStore(forumName);
      if (path === null) return null;
      refuseUnsuitablePlace(path);
      const placeId = randomUUID();
      places.set(placeId, path);
      return { placeId, name: basename(path, extname(path)), folder: dirname(path) };
    },
    'store.create': async ({ placeId, ...wanted }) => {
      const path = places.get(placeId);
      if (path === undefined) throw new AppError('not-found', 'Choose where the store goes first.');
      await refuseEasyPassphrase(wanted.passphrase);
      closeLists();
      const status = await session.create({ ...wanted, path });
      places.clear();
      return status;
    },
    'store.chooseExisting': async () => {
      const path = await dialogs.chooseStore();
      if (path === null) return null;
      closeLists();
      return session.choose(path);
    },
    'store.unlock': ({ userId, passphrase }) =>
      session.unlock(userId === null ? null : { userId }, passphrase),
    'store.lock': ({ asksWho }) => storeLock.lock({ reason: 'person', asksWho }),
    'store.openSample': async ({ userId }) => {
      closeLists();
      const { openSampleStore } = await import('../../services/sample-store.ts');
      return openSampleStore(services, userId);
    },
    'store.forget': () => {
      closeLists();
      return session.forget();
    },
  };
}
