import { withoutConfidential } from '../../shared/domain/list-form.ts';
import {
  confidentialIncidentFields,
  type HeldIncident,
} from '../../shared/domain/incident-list.ts';
import { pageOfHeldIncidents } from '../store/incident-list-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';

type Page = { readonly listId: string; readonly offset: number; readonly limit: number };

/** The rows of an imported list that were not taken, without what is confidential. */
export async function listHeldIncidents(
  store: Store,
  page: Page,
): Promise<{ total: number; rows: HeldIncident[] }> {
  const { total, rows } = await pageOfHeldIncidents(store.db, requireSealer(store), page);
  return {
    total,
    rows: rows.map(({ rowNumber, values, problems }) => {
      return { rowNumber, ...withoutConfidential(values, confidentialIncidentFields), problems };
    }),
  };
}
