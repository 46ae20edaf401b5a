import { checkRepeatFacts, type RepeatFacts } from '../../shared/domain/repeat-facts.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { oneReferral, updateRepeatFacts } from '../store/referral-store.ts';
import type { Store } from '../store/store.ts';

/** @throws AppError `conflict` when the referral is decided: what a decision rests on stays as it was. */
export async function setRepeatFacts(store: Store, id: string, facts: RepeatFacts): Promise<void> {
  await store.change('referral.repeat-facts', id, async (tx, at) => {
    const row = await oneReferral(tx, id);
    if (row.status !== 'received') {
      throw new AppError('conflict', 'This referral has been decided. Reopen it first.');
    }
    const dates = { receivedOn: row.received_on, incidentOn: row.incident_on };
    const [problem] = Object.values(checkRepeatFacts({ ...facts, ...dates }));
    if (problem !== undefined) throw new AppError('conflict', `${problem}.`);
    await updateRepeatFacts(tx, id, facts, at);
  });
}
