import { type FormReferral, toReferral } from '../../shared/domain/form/to-referral.ts';
import { withKept } from '../../shared/domain/form/kept-values.ts';
import type { TypedReferral } from '../../shared/domain/form/typed-referral.ts';
import { changesOfForm } from '../../shared/domain/form/form-changes.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Received, ReceivedFurther } from '../store/as-received.ts';
import { replaceChildren } from '../store/child-store.ts';
import { dropUnnamed } from '../store/destroy-case.ts';
import { forgetPersons, namedNowhere } from '../store/forget-persons.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import { deleteSuggestionsFor } from '../store/match-store.ts';
import { getPersonRow } from '../store/person-store.ts';
import { correctReferralRow } from '../store/referral-store.ts';
import { deleteProposals } from '../store/retention-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Entry, Store, Tx } from '../store/store.ts';
import { forgetSaid } from './forget-said.ts';
import { refuseUnknownAgency } from './forms.ts';
import { addFurther, keepFurther } from './further-people.ts';
import { regroup } from './identities.ts';
import { peopleOf } from './people-of-case.ts';
import { saidByReferrals, type Said } from './restore-person.ts';
import {
  type Corrected,
  notesOfCorrection,
  readSaved,
  type SavedReferral,
} from './saved-referral.ts';
import { suggestForPair } from './suggestions.ts';

/**
 * Says otherwise what a saved referral said: its records stay, and say what their referrals now say of
 * them. Whoever is taken out leaves the case, unless another referral names them. A decision stands as it
 * was made.
 * @throws AppError `invalid-input` with the first problem of the form; `conflict` where the referral was
 * corrected after the form was opened, or something is recorded of somebody who is taken out
 */
export function correctReferral(
  store: Store,
  { id, typed, revision }: Corrected & { readonly revision: string },
): Promise<void> {
  const sealer = requireSealer(store);
  return store.change('referral.corrected', id, async (tx, at) => {
    const saved = await readSaved(tx, sealer, id);
    if (saved.revision !== revision) throw correctedMeanwhile();
    const whole = withKept(typed, saved.typed);
    const notes = await notesOfCorrection({ db: tx, today: () => store.today() }, saved, whole);
    const [problem] = Object.values(notes.problems);
    if (problem !== undefined) throw new AppError('invalid-input', `${problem}.`);
    await refuseUnknownAgency(tx, whole.agencyId);
    if (changesOfForm(saved.typed, whole, await listAgencies(tx)).length === 0) return;
    await keepCorrection({ tx, sealer, at }, saved, {
      typed: whole,
      said: toReferral(whole, store.today()),
    });
  });
}

const correctedMeanwhile = (): AppError =>
  new AppError(
    'conflict',
    'This referral was corrected after you began. Nothing of yours is saved. Look at what it says now, then discard your draft and correct it again.',
  );

type Correction = { readonly typed: TypedReferral; readonly said: FormReferral };

async function keepCorrection(
  entry: Entry,
  saved: SavedReferral,
  { typed, said }: Correction,
): Promise<void> {
  const { tx, sealer, at } = entry;
  const { id, case_id: standing, entered_case_id: caseId } = saved.row;
  const before = await saidBefore(entry, saved);
  const further = await furtherNow(entry, saved, { typed, said });
  const received: Received = {
    victim: { ...said.victim, id: saved.received.victim.id },
    perpetrator: { ...said.perpetrator, id: saved.received.perpetrator.id },
    otherNames: said.otherNames,
    further,
    children: [...said.children],
  };
  await refuseRecordedOf(tx, goneOf(saved.received, received));
  const { agencyId, facts } = said;
  await correctReferralRow(tx, sealer, { id, agencyId, facts, received }, at);
  await replaceChildren(tx, sealer, id, said.childrenInFull);
  await dropUnnamed(tx, caseId);
  await addFurther(tx, { standing, caseId }, further);
  await deleteProposals(tx, [standing]);
  const { stay, heirs } = await letGo(tx, [...before.keys()]);
  for (const personId of stay) await forgetSaid(entry, personId, before.get(personId) ?? []);
  await regroup(tx, [...new Set([...stay, ...heirs, ...peopleIn(received)])], at);
  await suggestAgain(entry, caseId, received);
}

const peopleIn = ({ victim, perpetrator, further }: Received): string[] => [
  victim.id,
  perpetrator.id,
  ...further.map(({ person }) => person.id),
];

function goneOf(before: Received, now: Received): string[] {
  const named = new Set(peopleIn(now));
  return peopleIn(before).filter((id) => !named.has(id));
}

/** What this referral said of each of its people until now. */
async function saidBefore(
  entry: Entry,
  { row, received }: SavedReferral,
): Promise<Map<string, readonly Said[]>> {
  const said = new Map<string, readonly Said[]>();
  for (const personId of peopleIn(received)) {
    const all = await saidByReferrals(entry, personId);
    said.set(
      personId,
      all.filter(({ referralId }) => referralId === row.id),
    );
  }
  return said;
}

/** Those who are beside the pair now, in the order of the form; who is new gets a record. */
async function furtherNow(
  entry: Entry,
  { row, received }: SavedReferral,
  { typed, said }: Correction,
): Promise<ReceivedFurther[]> {
  const beside = [...typed.victims.slice(1), ...typed.perpetrators.slice(1)];
  const pair = await peopleOf(entry.tx, row.entered_case_id);
  const taken = new Set<string>();
  const kept: ReceivedFurther[] = [];
  for (const [place, each] of said.further.entries()) {
    const own = ownPlace(beside[place]?.saved?.as, received, taken);
    if (own !== undefined) {
      taken.add(own.person.id);
      const { role, relationship } = each;
      const otherNames = [...each.otherNames];
      kept.push({ role, relationship, otherNames, person: { ...each.person, id: own.person.id } });
      continue;
    }
    const added = await keepFurther(entry, [each], pair, said.facts.receivedOn);
    kept.push(...added.map(({ identityId: _, ...one }) => one));
  }
  return kept;
}

/** The one of the saved referral's further people whom a part of the form is; each once. */
function ownPlace(
  as: string | undefined,
  { further }: Received,
  taken: ReadonlySet<string>,
): ReceivedFurther | undefined {
  const [, place] = /^further-(\d+)$/.exec(as ?? '') ?? [];
  const own = place === undefined ? undefined : further[Number(place)];
  return own === undefined || taken.has(own.person.id) ? undefined : own;
}

async function refuseRecordedOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const entry = await tx
    .selectFrom('entries')
    .select('id')
    .where('person_id', 'in', personIds)
    .limit(1)
    .executeTakeFirst();
  if (entry === undefined) return;
  throw new AppError(
    'conflict',
    'Something is recorded of somebody whom you took out. Remove it from their page first, or leave them in.',
  );
}

/** Forgets those whom nothing names any more; `heirs` are other records of the same people. */
async function letGo(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ stay: string[]; heirs: string[] }> {
  const unnamed = new Set(await namedNowhere(tx, personIds));
  const { heirs } = await forgetPersons(tx, [...unnamed]);
  return { stay: personIds.filter((id) => !unnamed.has(id)), heirs };
}

/** By what the people are now called, somebody else may be meant. */
async function suggestAgain({ tx, at }: Entry, caseId: string, received: Received): Promise<void> {
  const { settings } = await getForum(tx);
  const pair = await peopleOf(tx, caseId);
  await deleteSuggestionsFor(tx, peopleIn(received));
  const known = { firstNew: 0, settings: settings.matching, at };
  await suggestForPair(tx, pair, known);
  for (const { role, person } of received.further) {
    const { identity_id: identityId } = await getPersonRow(tx, person.id);
    await suggestForPair(tx, { ...pair, [role]: { id: person.id, identityId } }, known);
  }
}
