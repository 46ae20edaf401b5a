import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { Service } from '../../shared/domain/directory/service.ts';
import type { ServicesTable } from './entry-tables.ts';
import type { Db } from './tables.ts';

const Needs = z.array(z.string());

const toService = (row: Selectable<ServicesTable>): Service => ({
  id: row.id,
  name: row.name,
  offers: row.offers,
  needs: Needs.parse(JSON.parse(row.needs)),
  area: row.area,
  contact: row.contact,
  phone: row.phone,
  email: row.email,
  howToRefer: row.how_to_refer,
  agencyId: row.agency_id,
});

/** Every service that is not in the bin, by name. */
export async function allServices(db: Db): Promise<Service[]> {
  const rows = await db
    .selectFrom('services')
    .selectAll()
    .where('binned_at', 'is', null)
    .orderBy('name', (order) => order.collate('nocase'))
    .orderBy('id')
    .execute();
  return rows.map(toService);
}

/** When a service was put in the bin: null when it is not there, undefined when there is no such service. */
export async function serviceBinnedAt(db: Db, id: string): Promise<Instant | null | undefined> {
  const row = await db
    .selectFrom('services')
    .select('binned_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.binned_at;
}

export async function saveServiceRow(db: Db, service: Service, at: Instant): Promise<void> {
  const { id, needs, howToRefer, agencyId, ...words } = service;
  const columns = {
    ...words,
    needs: JSON.stringify(needs),
    how_to_refer: howToRefer,
    agency_id: agencyId,
    updated_at: at,
  };
  await db
    .insertInto('services')
    .values({ id, ...columns, binned_at: null, created_at: at })
    .onConflict((known) => known.column('id').doUpdateSet(columns))
    .execute();
}

export async function setServiceBinned(
  db: Db,
  id: string,
  binnedAt: Instant | null,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('services')
    .set({ binned_at: binnedAt, updated_at: at })
    .where('id', '=', id)
    .execute();
}
