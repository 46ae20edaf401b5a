import { describe, expect, it } from 'vitest';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { saveForum } from '../../../src/main/services/forum.ts';
import { checkPerson } from '../../../src/main/services/matching.ts';
import { createMeeting } from '../../../src/main/services/meetings.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { getForum } from '../../../src/main/store/forum-store.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { ForumSettings } from '../../../src/shared/domain/forum.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';

type Groups = 'repeat' | 'criteria' | 'agenda' | 'calendar' | 'matching';
type Changed = { readonly [G in Groups]?: Partial<ForumSettings[G]> };

/** Sets some settings of some rules, as the screen would. */
async function set(store: Store, changed: Changed): Promise<void> {
  const { name, settings } = await getForum(store.db);
  const { repeat, criteria, agenda, calendar, matching } = settings;
  const next = {
    ...settings,
    repeat: { ...repeat, ...changed.repeat },
    criteria: { ...criteria, ...changed.criteria },
    agenda: { ...agenda, ...changed.agenda },
    calendar: { ...calendar, ...changed.calendar },
    matching: { ...matching, ...changed.matching },
  };
  await saveForum(store, { name, settings: ForumSettings.parse(next) });
}

describe('the settings of a forum', () => {
  it('are whole in a store that was written before the last of them were known', async () => {
    await using store = await openTestStore();
    const old = {
      marking: 'Ours',
      confidentialityStatement: 'Stays.',
      repeat: { windowMonths: 6 },
    };
    await store.change('forum.changed', null, (tx) =>
      tx
        .updateTable('forums')
        .set({ settings: JSON.stringify(old) })
        .execute(),
    );
    expect((await getForum(store.db)).settings).toEqual(ForumSettings.parse(old));
    expect((await getForum(store.db)).settings).toMatchObject({
      marking: 'Ours',
      repeat: { windowMonths: 6, anchor: 'referral' },
      clocks: { minutesWorkingDays: 3 },
    });
  });

  it('are kept as they were set, every group with its own', async () => {
    await using store = await openTestStore();
    await set(store, { agenda: { breaks: [] }, calendar: { jurisdiction: 'scotland' } });
    const again = await store.reopen();
    const { settings } = await getForum(again.db);
    expect(settings.agenda.breaks).toEqual([]);
    expect(settings.calendar.jurisdiction).toBe('scotland');
    expect(settings.agenda.minutesPerCase).toBe(12);
    await again.close();
  });
});

describe('a rule that was changed', () => {
  it('judges what is still to be decided, and leaves what was decided as it was', async () => {
    await using store = await openTestStore();
    const others = {
      victim: { firstName: 'Ann', surname: 'Reed', dob: '1970-01-02' },
      perpetrator: { firstName: 'Max', surname: 'Lund', dob: '1971-03-04' },
    };
    for (const pair of [{}, others]) {
      const first = await aReferral(store, { ...pair, facts: { receivedOn: '2026-01-05' } });
      await acceptReferral(store, first, 'High risk');
    }
    const decided = await aReferral(store);
    await acceptReferral(store, decided, 'Repeat');
    const open = await aReferral(store, others);
    expect((await getReferral(store, open)).repeat.outcome).toBe('repeat');

    await set(store, {
      repeat: { windowMonths: 6 },
      criteria: { highRiskThreshold: 20, escalationThreshold: 2 },
    });

    expect((await getReferral(store, decided)).confirmed?.repeat.outcome).toBe('repeat');
    const { repeat, criteria } = await getReferral(store, open);
    expect(repeat.outcome).toBe('new-referral');
    expect(criteria.map(({ criterion }) => criterion)).toEqual(['potential-escalation']);
  });

  it('plans the next meeting, and leaves the one that was planned', async () => {
    await using store = await openTestStore();
    const before = await createMeeting(store, aPlan({ heldOn: '2026-11-12' }));
    await set(store, { agenda: { minutesPerCase: 15, openingMinutes: 5, closingMinutes: 30 } });
    const after = await createMeeting(store, aPlan({ heldOn: '2026-12-10' }));
    expect(before).toMatchObject({ openingMinutes: 20, closingMinutes: 10 });
    expect(after).toMatchObject({ openingMinutes: 5, closingMinutes: 30 });
    const id = await aReferral(store);
    await acceptReferral(store, id, '');
    const { meeting, entries } = await addToAgenda(store, after.id, [id]);
    expect(meeting.openingMinutes).toBe(5);
    expect(entries.map(({ minutes }) => minutes)).toEqual([15]);
  });

  it('finds people by as many points as it says', async () => {
    await using store = await openTestStore();
    await aReferral(store, { victim: { firstName: 'Olivia', surname: 'Bayley' } });
    const asked = { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04' };
    const bands = async () =>
      (await checkPerson(store, { ...asked, postcode: '', phone: '' })).map(
        ({ match }) => match.band,
      );
    expect(await bands()).toEqual(['likely']);
    await set(store, { matching: { likelyFrom: 60 } });
    expect(await bands()).toEqual(['possible']);
    await set(store, { matching: { likelyFrom: 60, possibleFrom: 60 } });
    expect(await bands()).not.toContain('possible');
  });
});
