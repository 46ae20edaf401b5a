import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideMatch, undoMatches } from '../../../src/main/services/match-decisions.ts';
import { listReferrals } from '../../../src/main/services/referrals.ts';
import { separatePerson } from '../../../src/main/services/separate-person.ts';
import { AppError } from '../../../src/shared/ipc/result.ts';
import { aReferral } from '../../support/builders.ts';
import { recordsOf } from '../../support/entered-records.ts';
import { hearCase } from '../../support/hear-case.ts';
import { dumpOf } from '../../support/store-dump.ts';
import { expectSoundCases } from '../../support/store-invariants.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const victims = [
  { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04', phone: '07700900111' },
  { firstName: 'Liv', surname: 'Bailey', dob: '1991-03-04', phone: '' },
  { firstName: 'Olivia', surname: 'Kaczmarek', dob: '1991-04-03', phone: '07700900111' },
];
const perpetrators = [
  { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06' },
  { firstName: 'Craig', surname: 'Kahn', dob: '2001-06-05' },
];

type Role = 'victim' | 'perpetrator';
type State = { readonly store: TestStore; readonly referrals: string[]; standing: string[] };
type Step = (state: State) => Promise<unknown>;

const at = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** Someone is refused for a reason that is told; anything else is a fault of the app. */
const orRefused = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
  });
};

const add =
  (victim: number, perpetrator: number): Step =>
  async ({ store, referrals }) => {
    const [one, other] = [at(victims, victim), at(perpetrators, perpetrator)];
    referrals.push(await aReferral(store, { victim: one, perpetrator: other }));
  };

const decide =
  (one: number, other: number, roles: readonly [Role, Role], verdict: 'same' | 'different'): Step =>
  async (state) => {
    const { store, referrals } = state;
    const personId = (await recordsOf(store, at(referrals, one)))[roles[0]];
    const otherId = (await recordsOf(store, at(referrals, other)))[roles[1]];
    const said = decideMatch(store, { personId, otherId, verdict });
    await orRefused(said.then(({ decisionIds }) => state.standing.push(...decisionIds)));
  };

const undo =
  (which: number): Step =>
  async (state) => {
    const { store, standing } = state;
    if (standing.length === 0) return;
    const id = at(standing, which);
    await undoMatches(store, [id]);
    state.standing = standing.filter((other) => other !== id);
  };

const separate =
  (which: number, role: Role): Step =>
  async (state) => {
    const { store, referrals, standing } = state;
    const parted = separatePerson(store, { referralId: at(referrals, which), role });
    await orRefused(parted.then(({ decisionIds }) => standing.push(...decisionIds)));
  };

const some = fc.nat(11);
const role = fc.constantFrom<Role>('victim', 'perpetrator');
const decision = fc
  .tuple(some, some, fc.tuple(role, role), fc.constantFrom('same' as const, 'different' as const))
  .map((said) => decide(...said));
const sameRole = fc
  .tuple(some, some, role)
  .map(([one, other, of]) => decide(one, other, [of, of], 'same'));
const taken = some.map(undo);
const added = fc.tuple(some, some).map((pair) => add(...pair));
const parted = fc.tuple(some, role).map((of) => separate(...of));

async function begin(store: TestStore): Promise<State> {
  const state: State = { store, referrals: [], standing: [] };
  for (const pair of [0, 1, 2, 3, 4, 5]) await add(pair, pair % 2)(state);
  await hearCase(store, at(state.referrals, 0), '2026-11-12');
  await hearCase(store, at(state.referrals, 4), '2026-11-19');
  return state;
}

it('keeps every case sound through any decisions, undoing, parting and new referrals', async () => {
  const steps = fc.array(fc.oneof(sameRole, decision, taken, added, parted), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      await using store = await openTestStore();
      const state = await begin(store);
      for (const step of run) {
        await step(state);
        await expectSoundCases(store.db);
      }
      const { rows } = await listReferrals(store, {
        search: '',
        status: null,
        offset: 0,
        limit: 50,
      });
      expect(rows.map(({ id }) => id).toSorted()).toEqual(state.referrals.toSorted());
    }),
    { numRuns: 5 },
  );
}, 30_000);

it('is as it was at first once all that was decided is taken back, in any order', async () => {
  const steps = fc.array(fc.oneof(sameRole, sameRole, decision, taken), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, some, async (run, order) => {
      await using store = await openTestStore();
      const state = await begin(store);
      const before = await dumpOf(store);
      for (const step of run) await step(state);
      while (state.standing.length > 0) await undo(order)(state);
      expect(await dumpOf(store)).toEqual(before);
    }),
    { numRuns: 5 },
  );
}, 30_000);
