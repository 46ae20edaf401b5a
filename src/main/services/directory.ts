import { findServices, type SoughtService } from '../../shared/domain/directory/find-services.ts';
import type { Service } from '../../shared/domain/directory/service.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { listAgencies } from '../store/forum-store.ts';
import {
  allServices,
  saveServiceRow,
  serviceBinnedAt,
  setServiceBinned,
} from '../store/service-store.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { entryLists } from './rule-lists.ts';

type Page = { readonly offset: number; readonly limit: number };

/** One page of the services that are sought. A directory has hundreds, so that all are looked at. */
export async function listServices(
  { db }: Store,
  { offset, limit, ...sought }: SoughtService & Page,
): Promise<{ total: number; rows: Service[] }> {
  const found = findServices(await allServices(db), sought, entryLists().needs.categories);
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}

/**
 * Adds a service or changes one. The page makes its id, so that a repeated save adds nothing twice.
 * @throws AppError `conflict` for a service in the bin, `not-found` for an agency that is not there
 */
export async function saveService(store: Store, service: Service): Promise<void> {
  refuseUnknownNeeds(service);
  await store.change('service.saved', service.id, async (tx, at) => {
    if (typeof (await serviceBinnedAt(tx, service.id)) === 'string') {
      throw new AppError('conflict', 'This service is in the bin. Put it back first.');
    }
    await refuseUnknownAgency(tx, service);
    await saveServiceRow(tx, service, at);
  });
}

/** Puts a service in the bin, or takes it out again. */
export async function binService(store: Store, id: string, isBinned: boolean): Promise<void> {
  const verb = isBinned ? 'service.removed' : 'service.restored';
  await store.change(verb, id, async (tx, at) => {
    if ((await serviceBinnedAt(tx, id)) === undefined) {
      throw new AppError('not-found', 'This service is not in the directory.');
    }
    await setServiceBinned(tx, id, isBinned ? at : null, at);
  });
}

function refuseUnknownNeeds({ needs }: Service): void {
  const known = new Set(entryLists().needs.categories.map(({ id }) => id));
  if (needs.every((need) => known.has(need))) return;
  throw new AppError('invalid-input', 'One of these needs is not in the list. Choose them again.');
}

async function refuseUnknownAgency(db: Db, { agencyId }: Service): Promise<void> {
  if (agencyId === null) return;
  const agencies = await listAgencies(db);
  if (agencies.some(({ id }) => id === agencyId)) return;
  throw new AppError('not-found', 'This agency is not in the forum. Choose another one.');
}
