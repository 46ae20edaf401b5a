import { addToAgenda } from '../../src/main/services/agenda.ts';
import { acceptReferral } from '../../src/main/services/decisions.ts';
import { saveAction, saveOutcome } from '../../src/main/services/hearings.ts';
import { createMeeting, startMeeting } from '../../src/main/services/meetings.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import { anId, aPlan } from './builders.ts';
import { openEntries } from './open-entries.ts';

/** Accepts a referral and hears it at a meeting of its own, where one action is agreed. */
export async function hearCase(
  store: Store,
  referralId: string,
  heldOn: string,
): Promise<{ readonly meetingId: string; readonly hearingId: string }> {
  await acceptReferral(store, referralId, 'High risk');
  const { id: meetingId } = await createMeeting(store, aPlan({ heldOn }));
  const entries = openEntries(await addToAgenda(store, meetingId, [referralId]));
  const hearingId = entries[0]?.hearingId ?? '';
  await startMeeting(store, meetingId);
  const [agency] = await listAgencies(store.db);
  await saveAction(store, hearingId, {
    id: anId(),
    agencyId: agency?.id ?? '',
    text: 'Address marker',
    dueOn: '2026-12-01',
    riskId: null,
  });
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
  return { meetingId, hearingId };
}
