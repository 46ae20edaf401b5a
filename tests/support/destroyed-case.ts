import { randomUUID } from 'node:crypto';
import { keepDraft } from '../../src/main/services/drafts.ts';
import {
  saveInformation,
  saveNotes,
  saveOutcome,
  saveRisk,
  saveWishes,
} from '../../src/main/services/hearings.ts';
import { destroyConfirmed } from '../../src/main/services/destroy-proposed.ts';
import { finaliseMinutes } from '../../src/main/services/minutes.ts';
import { getReferral } from '../../src/main/services/referrals.ts';
import { proposeDestroying } from '../../src/main/services/retention.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import { saveUser } from '../../src/main/store/user-store.ts';
import { saveEntry } from '../../src/main/services/entries.ts';
import { peopleOf } from '../../src/main/services/people-of-case.ts';
import { anEntry, aReferral, anId } from './builders.ts';
import { hearCase } from './hear-case.ts';
import { aViewer } from './test-store.ts';

/** Words that stand in the store because of one case, each in another place. */
export const oldWords = {
  victim: 'Markervictim',
  alias: 'Markeralias',
  perpetrator: 'Markerperp',
  address: 'Markeraddress Road',
  perpetratorAddress: 'Markerlane 4',
  phone: '07700900911',
  safeContact: 'Markersafe',
  further: 'Markerfurther',
  furtherAddress: 'Markerstreet 9',
  child: 'Markerchild',
  livesWith: 'Markeraunt',
  school: 'Markerschool',
  incident: 'Markerincident',
  referrer: 'Markerreferrer',
  otherColumn: 'Markercolumn',
  information: 'Markerinformation',
  risk: 'Markerrisk',
  wishes: 'Markerwishes',
  firstWishes: 'Markerbefore',
  protective: 'Markerfactor',
  links: 'Markerlinks',
  outcome: 'Markeroutcome',
  draft: 'Markerdraft',
  entry: 'Markerentry',
  firstEntry: 'Markerbeginning',
  entryAddress: 'Markersquare 5',
  entryNote: 'Markernote',
} as const;

export type OldCase = {
  readonly caseId: string;
  readonly referralId: string;
  readonly meetingId: string;
  readonly hearingId: string;
};

type Given = {
  readonly heldOn?: string;
  readonly receivedOn?: string;
  readonly children?: readonly string[];
};

/** A case with everything that a case can have, heard in a meeting whose minutes are final. */
export async function anOldCase(store: Store, given: Given = {}): Promise<OldCase> {
  const { heldOn = '2026-11-12', receivedOn = '2026-10-28' } = given;
  const { children = [oldWords.child] } = given;
  const referralId = await aReferral(store, {
    victim: {
      firstName: 'Ada',
      surname: oldWords.victim,
      address: oldWords.address,
      phone: oldWords.phone,
      safeContact: oldWords.safeContact,
    },
    perpetrator: {
      firstName: 'Ivo',
      surname: oldWords.perpetrator,
      address: oldWords.perpetratorAddress,
    },
    facts: {
      receivedOn,
      childrenCount: 0,
      incidentSummary: oldWords.incident,
      referrer: oldWords.referrer,
    },
    children,
    further: [
      {
        firstName: 'Una',
        surname: oldWords.further,
        dob: '1950-01-02',
        address: oldWords.furtherAddress,
      },
    ],
    childrenInFull: children.map((name) => ({
      name,
      dob: '2019-05-06',
      ageSaid: '',
      isUnborn: false,
      expectedOn: null,
      school: oldWords.school,
      livesWith: oldWords.livesWith,
    })),
    otherColumns: [{ heading: 'Notes', value: oldWords.otherColumn }],
    otherNames: {
      victim: [{ firstName: 'Ada', surname: oldWords.alias, kind: 'alias' }],
      perpetrator: [],
    },
  });
  const { caseId } = await getReferral(store, referralId);
  const { meetingId, hearingId } = await hearCase(store, referralId, heldOn);
  await fillHearing(store, hearingId);
  await keepDraft(store, `hearing/${hearingId}/line`, oldWords.draft);
  await finaliseMinutes(store, meetingId);
  await recordEntries(store, caseId);
  return { caseId, referralId, meetingId, hearingId };
}

async function recordEntries(store: Store, caseId: string): Promise<void> {
  const { victim } = await peopleOf(store.db, caseId);
  const startsOn = '2026-10-28';
  const content = { what: oldWords.firstEntry };
  const id = await anEntry(store, { kind: 'incident', caseId, startsOn, content });
  // What it said before is in the audit alone.
  const changed = { untilOn: null, personId: null, secrets: {}, startsOn };
  await saveEntry(store, {
    id,
    caseId,
    kind: 'incident',
    ...changed,
    content: { what: oldWords.entry },
  });
  await anEntry(store, {
    kind: 'address',
    personId: victim.id,
    startsOn,
    content: { note: oldWords.entryNote },
    secrets: { address: oldWords.entryAddress },
  });
}

async function fillHearing(store: Store, hearingId: string): Promise<void> {
  const [agency] = await listAgencies(store.whole);
  await saveInformation(store, hearingId, {
    agencyId: agency?.id ?? '',
    state: 'information',
    text: oldWords.information,
    isOpinion: false,
    notForDisclosure: false,
  });
  const risk = { id: anId(), subject: 'victim', imminence: 'days' } as const;
  await saveRisk(store, hearingId, { ...risk, text: oldWords.risk });
  const wishes = { wishesSource: 'IDVA', tellVictimWho: '', tellVictimBy: null };
  await saveWishes(store, hearingId, { ...wishes, wishes: oldWords.firstWishes });
  // What stood there before is in the audit alone.
  await saveWishes(store, hearingId, { ...wishes, wishes: oldWords.wishes });
  const notes = { protectiveFactors: oldWords.protective, links: oldWords.links };
  await saveNotes(store, hearingId, notes);
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: oldWords.outcome });
}

/** A day on which the case above is due: 25 years later, since a child is named in it. */
export const whenDue = '2053-02-01T09:00:00.000Z';

/** The same store as somebody else uses it. */
export async function asSecond(store: Store): Promise<Store> {
  const viewer = aViewer({ userId: randomUUID(), name: 'r.hargreaves', role: 'chair' });
  const times = { removedAt: null, lastUnlockedAt: null };
  await saveUser(store.whole, { ...viewer, id: viewer.userId, ...times }, store.now());
  return { ...store, viewer };
}

/** One person proposes and another confirms. */
export async function destroy(store: Store, caseIds: readonly string[]): Promise<number> {
  await proposeDestroying(store, caseIds);
  return destroyConfirmed(await asSecond(store), caseIds);
}
