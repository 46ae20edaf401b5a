import { suggestForNew } from '../../src/main/services/suggest-for-new.ts';
import { insertIncidentList, keepSource } from '../../src/main/store/incident-list-store.ts';
import { insertIncidents } from '../../src/main/store/incident-store.ts';
import { insertPersons, nextPersonNumber } from '../../src/main/store/person-store.ts';
import { requireSealer } from '../../src/main/store/sealed-text.ts';
import type { Store } from '../../src/main/store/store.ts';
import { MatchingSettings } from '../../src/shared/domain/matching/score-match.ts';
import { bareNames, type Person } from '../../src/shared/domain/person.ts';
import { anId } from './builders.ts';

const days = ['2026-01-03', '2026-04-05', '2026-02-01', '2026-03-30'];

/** Four crimes of somebody who has no case, as a list of incidents would bring them. */
export async function aListVictim(
  store: Store,
  victim: Pick<Person, 'firstName' | 'surname' | 'dob' | 'address' | 'postcode' | 'phone'>,
): Promise<string> {
  const id = anId();
  await store.change('sample.filled', null, async (tx, at) => {
    const firstNew = await nextPersonNumber(tx);
    await insertPersons(tx, requireSealer(store), [{ ...bareNames, id, ...victim }], at);
    const sourceNumber = await keepSource(tx, 'Police');
    const listId = anId();
    const list = { id: listId, fileName: 'crimes.csv', sourceNumber, kind: 'crime' } as const;
    await insertIncidentList(tx, list, at);
    const incidents = days.map((occurred_on, index) => ({
      source_number: sourceNumber,
      reference: `${id} ${index}`,
      list_id: listId,
      kind: 'crime' as const,
      occurred_on,
      classification: 'Burglary',
      person_id: id,
      row_hash: anId(),
    }));
    await insertIncidents(tx, incidents);
    const pause = (): Promise<void> => Promise.resolve();
    await suggestForNew(tx, { firstNew, settings: MatchingSettings.parse({}), at, pause });
  });
  return id;
}
