import { expect, it } from 'vitest';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { saveOutcome } from '../../../src/main/services/hearings.ts';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import { finaliseMinutes } from '../../../src/main/services/minutes.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { getToday } from '../../../src/main/services/today.ts';
import { addDays } from '../../../src/shared/domain/calendar-date.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';
import { openEntries } from '../../support/open-entries.ts';

it('leads from the cases to hear to the minutes, and from them to what was agreed', async () => {
  await using store = await openTestStore();
  const heldOn = store.today();
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, 'High risk');
  const { id } = await createMeeting(store, aPlan({ heldOn }));
  await createMeeting(store, aPlan({ heldOn: addDays(heldOn, 28) }));
  const entries = openEntries(await addToAgenda(store, id, [referralId]));
  await startMeeting(store, id);
  await expect(getToday(store)).resolves.toMatchObject({
    nextMeeting: { id, status: 'in-progress' },
    casesToHear: 1,
    justFinal: null,
  });
  const heard = { outcome: 'heard', outcomeNote: '' } as const;
  await saveOutcome(store, entries[0]?.hearingId ?? '', heard);
  await expect(getToday(store)).resolves.toMatchObject({ nextMeeting: { id }, casesToHear: 0 });
  await finaliseMinutes(store, id);
  await expect(getToday(store)).resolves.toMatchObject({
    nextMeeting: { status: 'planned' },
    minutesDue: [],
    areReviewsDue: false,
    toConfirmCount: 0,
    dueEntries: [],
    dueEntriesCount: 0,
    justFinal: { id },
  });
  const later = { ...store, today: () => addDays(heldOn, 8) };
  expect((await getToday(later)).justFinal).toBeNull();
});

it('keeps a meeting in view for a week after its minutes, however late they are', async () => {
  await using store = await openTestStore();
  const heldOn = addDays(store.today(), -20);
  const { id } = await createMeeting(store, aPlan({ heldOn }));
  for (let ahead = 1; ahead <= 12; ahead += 1) {
    await createMeeting(store, aPlan({ heldOn: addDays(store.today(), ahead * 14) }));
  }
  await startMeeting(store, id);
  await finaliseMinutes(store, id);
  expect((await getToday(store)).justFinal).toMatchObject({ id });
});
