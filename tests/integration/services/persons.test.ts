import { describe, expect, it } from 'vitest';
import { listEntries } from '../../../src/main/services/list-entries.ts';
import { decideMatch } from '../../../src/main/services/match-decisions.ts';
import { getPerson } from '../../../src/main/services/persons.ts';
import { getReferral } from '../../../src/main/services/referrals.ts';
import { list } from '../../../src/main/services/search.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { noFilter } from '../../../src/shared/domain/search/search-filter.ts';
import { anEntry, anId, aReferral } from '../../support/builders.ts';
import { openTestStore } from '../../support/test-store.ts';

const aCase = async (store: Store) =>
  getReferral(
    store,
    await aReferral(store, { victim: { surname: 'Ward' }, perpetrator: { surname: 'Cole' } }),
  );

describe('the page of a person', () => {
  it('tells their cases in each role, with other names and what lists say of them', async () => {
    await using store = await openTestStore();
    const { caseId, victim } = await aCase(store);
    const referralId = await aReferral(store, {
      victim: { surname: 'Stone' },
      perpetrator: { surname: 'Marsh' },
    });
    const { perpetrator } = await getReferral(store, referralId);
    const said = { personId: victim.id, otherId: perpetrator.id, verdict: 'same' } as const;
    await decideMatch(store, said);
    const record = await getPerson(store, perpetrator.id);
    expect(record.cases.map(({ role }) => role)).toEqual(['perpetrator', 'victim']);
    expect(record.cases[1]?.id).toBe(caseId);
    expect(record.otherNames.map(({ surname }) => surname)).toEqual(['Marsh']);
    expect(record.recordCount).toBe(2);
  });

  it('tells what referrals and entries say of protected characteristics, which no case or search tells', async () => {
    await using store = await openTestStore();
    const { caseId, victim } = await aCase(store);
    const said = { ethnicity: 'Irish', disability: '' };
    await aReferral(store, {
      victim: { surname: 'Ward', ...said },
      perpetrator: { surname: 'Cole' },
      agencyName: 'Housing',
      facts: { receivedOn: '2026-11-05' },
    });
    await anEntry(store, {
      kind: 'equality',
      personId: victim.id,
      content: { source: 'self', religion: 'muslim', ownWords: 'Prays at the mosque' },
    });
    const { entries, referredEquality } = await getPerson(store, victim.id);
    expect(entries.map(({ kind }) => kind)).toEqual(['equality']);
    expect(referredEquality.filter(({ of }) => of === 'ethnicity').at(-1)).toEqual({
      of: 'ethnicity',
      words: 'Irish',
      on: '2026-11-05',
      agencyName: 'Housing',
    });
    expect(await listEntries(store, caseId)).toEqual([]);
    for (const text of ['mosque', 'muslim', 'equality']) {
      const { found } = await list(
        store,
        { ...noFilter, text, kind: 'note' },
        null,
        () => () => true,
      );
      expect(found).toEqual([]);
    }
  });

  it('is not there for an id that nobody has', async () => {
    await using store = await openTestStore();
    await expect(getPerson(store, anId())).rejects.toMatchObject({ code: 'not-found' });
  });
});
