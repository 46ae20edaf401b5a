import { openSecret, readSecrets } from '../store/entry-store.ts';
import { addDescription } from '../store/profile-store.ts';
import type { Entry } from '../store/store.ts';

/**
 * Lets a record be found by every address and number that entries know of its person, also of those that
 * have ended.
 */
export async function addContactsOfEntries(
  { tx, sealer }: Pick<Entry, 'tx' | 'sealer'>,
  personId: string,
): Promise<void> {
  const { first_name: firstName, surname } = await tx
    .selectFrom('persons')
    .select(['first_name', 'surname'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const entries = await tx
    .selectFrom('entries')
    .select(['id', 'secrets'])
    .where('person_id', '=', personId)
    .where('kind', 'in', ['address', 'reach'])
    .where('binned_at', 'is', null)
    .execute();
  for (const { id, secrets } of entries) {
    const sealed = readSecrets(secrets);
    const said = (field: string): string => {
      const value = sealed[field];
      return value === undefined ? '' : openSecret(sealer, id, field, value);
    };
    const contact = { address: said('address'), postcode: said('postcode'), phone: said('number') };
    if (Object.values(contact).every((value) => value === '')) continue;
    await addDescription(tx, sealer, personId, { firstName, surname, ...contact });
  }
}
