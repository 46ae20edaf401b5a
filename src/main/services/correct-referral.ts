import { type FormReferral, toReferral } from '../../shared/domain/form/to-referral.ts';
import type { TypedReferral } from '../../shared/domain/form/typed-referral.ts';
import { changesOfForm } from '../../shared/domain/form/form-changes.ts';
import { Person } from '../../shared/domain/person.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Received, ReceivedFurther } from '../store/as-received.ts';
import { replaceChildren } from '../store/child-store.ts';
import { dropUnnamed } from '../store/destroy-case.ts';
import { forgetPersons, namedNowhere } from '../store/forget-persons.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import { deleteSuggestionsFor } from '../store/match-store.ts';
import { correctReferralRow } from '../store/referral-store.ts';
import { deleteProposals } from '../store/retention-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Entry, Store, Tx } from '../store/store.ts';
import { forgetSaid } from './forget-said.ts';
import { refuseProblems, refuseUnknownAgency } from './forms.ts';
import { addFurther, keepFurther } from './further-people.ts';
import { regroup } from './identities.ts';
import { peopleOf } from './people-of-case.ts';
import { saidOfEach } from './restore-person.ts';
import {
  type Corrected,
  notesOfCorrection,
  readSavedAs,
  type SavedReferral,
  wholeForm,
} from './saved-referral.ts';
import { suggestForPair } from './suggestions.ts';

/**
 * Says otherwise what a saved referral said: its records stay, and say what their referrals now say of
 * them. Whoever is taken out leaves the case, unless another referral names them. A decision stands as it
 * was made.
 * @throws AppError `invalid-input` with the first problem of the form; `conflict` where the referral was
 * corrected after the form was opened, or something is recorded of somebody who is taken out
 */
export function correctReferral(store: Store, { id, typed, revision }: Corrected): Promise<void> {
  const sealer = requireSealer(store);
  return store.change('referral.corrected', id, async (tx, at) => {
    const saved = await readSavedAs(tx, sealer, { id, revision });
    const whole = wholeForm(typed, saved);
    const notes = await notesOfCorrection({ db: tx, today: () => store.today() }, saved, whole);
    refuseProblems(notes);
    await refuseUnknownAgency(tx, whole.agencyId);
    if (changesOfForm(saved.typed, whole, await listAgencies(tx)).length === 0) return;
    await keepCorrection({ tx, sealer, at }, saved, {
      typed: whole,
      said: toReferral(whole, store.today()),
    });
  });
}

type Correction = { readonly typed: TypedReferral; readonly said: FormReferral };

async function keepCorrection(
  entry: Entry,
  saved: SavedReferral,
  { typed, said }: Correction,
): Promise<void> {
  const { tx, sealer, at } = entry;
  const { id, case_id: standing, entered_case_id: caseId } = saved.row;
  const before = await saidOfEach(entry, peopleIn(saved.received));
  const further = await furtherNow(entry, saved, { typed, said });
  const received: Received = {
    victim: { ...said.victim, id: saved.received.victim.id },
    perpetrator: { ...said.perpetrator, id: saved.received.perpetrator.id },
    otherNames: said.otherNames,
    further,
    children: [...said.children],
  };
  const { agencyId, facts } = said;
  await correctReferralRow(tx, sealer, { id, agencyId, facts, received }, at);
  await replaceChildren(tx, sealer, id, said.childrenInFull);
  await dropUnnamed(tx, caseId);
  await refuseRecordedOf(tx, standing, goneOf(saved.received, received));
  await addFurther(tx, { standing, caseId }, further);
  await deleteProposals(tx, [standing]);
  const { stay, heirs } = await letGo(tx, [...before.keys()]);
  for (const personId of stay) {
    const gone = before.get(personId)?.filter(({ referralId }) => referralId === id) ?? [];
    await forgetSaid(entry, personId, gone);
  }
  await regroup(tx, [...new Set([...stay, ...heirs, ...peopleIn(received)])], at);
  await suggestAgain(entry, describedAnew(saved.received, received));
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

/** Those who are beside the pair now, in the order of the form; who is new gets a record. */
async function furtherNow(
  entry: Entry,
  { row, received }: SavedReferral,
  { typed, said }: Correction,
): Promise<ReceivedFurther[]> {
  const beside = [...typed.victims.slice(1), ...typed.perpetrators.slice(1)];
  const owners = said.further.map((_, place) => ownOf(beside[place]?.saved?.as, received));
  const pair = await peopleOf(entry.tx, row.entered_case_id);
  const added = await keepFurther(
    entry,
    said.further.filter((_, place) => owners[place] === undefined),
    { pair, beside: owners.flatMap((own) => own?.person.id ?? []) },
    said.facts.receivedOn,
  );
  const fresh = added.map(({ identityId: _, ...each }) => each);
  return said.further.flatMap(({ role, relationship, otherNames, person }, place) => {
    const own = owners[place];
    if (own === undefined) return fresh.splice(0, 1);
    return [
      { role, relationship, otherNames: [...otherNames], person: { ...person, id: own.person.id } },
    ];
  });
}

/** The one of the saved referral's further people whom a part of the form is. */
function ownOf(as: string | undefined, { further }: Received): ReceivedFurther | undefined {
  const [, place] = /^further-(\d+)$/.exec(as ?? '') ?? [];
  return place === undefined ? undefined : further[Number(place)];
}

/** What stands of this case, or of somebody who would go for good, must not go with them. */
async function refuseRecordedOf(tx: Tx, caseId: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const forGood = await namedNowhere(tx, gone);
  const entry = await tx
    .selectFrom('entries')
    .select('id')
    .where('person_id', 'in', gone)
    .where('binned_at', 'is', null)
    .where((where) => where.or([where('case_id', '=', caseId), where('person_id', 'in', forGood)]))
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

/** By what somebody is now called another may be meant: in every case in which their record stands. */
async function suggestAgain({ tx, at }: Entry, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const { settings } = await getForum(tx);
  await deleteSuggestionsFor(tx, personIds);
  const known = { firstNew: 0, settings: settings.matching, at };
  const places = await tx
    .selectFrom('case_subjects')
    .innerJoin('persons', 'persons.id', 'case_subjects.person_id')
    .select(['case_subjects.case_id', 'case_subjects.role', 'persons.id', 'persons.identity_id'])
    .where('persons.id', 'in', personIds)
    .execute();
  for (const { case_id, role, id, identity_id: identityId } of places) {
    const pair = await peopleOf(tx, case_id);
    await suggestForPair(tx, { ...pair, [role]: { id, identityId } }, known);
  }
}

/** Those of whom the referral says another thing than before, and those who are new. */
function describedAnew(before: Received, now: Received): string[] {
  // Parsed, so that the fields stand in one order.
  const told = ({ victim, perpetrator, otherNames, further }: Received) =>
    new Map(
      [
        [victim, otherNames.victim] as const,
        [perpetrator, otherNames.perpetrator] as const,
        ...further.map((each) => [each.person, each.otherNames] as const),
      ].map(([person, names]) => [person.id, JSON.stringify([Person.parse(person), names])]),
    );
  const was = told(before);
  return [...told(now)].flatMap(([id, words]) => (was.get(id) === words ? [] : [id]));
}
