import { requireSealer } from '../../src/main/store/sealed-text.ts';
import { setActionStatus } from '../../src/main/services/actions.ts';
import { addToAgenda } from '../../src/main/services/agenda.ts';
import { closeCase } from '../../src/main/services/closures.ts';
import { acceptReferral } from '../../src/main/services/decisions.ts';
import {
  saveAction,
  saveInformation,
  saveNotes,
  saveOutcome,
  saveRisk,
  saveWishes,
} from '../../src/main/services/hearings.ts';
import {
  createMeeting,
  markAttendance,
  saveOtherBusiness,
  startMeeting,
} from '../../src/main/services/meetings.ts';
import { finaliseMinutes } from '../../src/main/services/minutes.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import { insertHeldRows } from '../../src/main/store/list-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import { anId, aPlan, aReferral } from './builders.ts';
import { openEntries } from './open-entries.ts';

/** Words that stand once in the store, each in a place that a representative may not read. */
export const markers = {
  incident: 'Marker01 incident',
  judgement: 'Marker02 judgement',
  safeContact: 'Marker03 contact',
  address: 'Marker04 Road',
  phone: '07700900405',
  referrer: 'Marker06 referrer',
  othersInformation: 'Marker07 information',
  notForDisclosure: 'Marker08 undisclosed',
  risk: 'Marker09 risk',
  wishes: 'Marker10 wishes',
  tellVictim: 'Marker11 teller',
  protective: 'Marker12 factors',
  links: 'Marker13 links',
  outcomeNote: 'Marker14 outcome',
  othersAction: 'Marker15 action',
  othersReason: 'Marker16 reason',
  pastVictim: 'Markerseventeen',
  otherBusiness: 'Marker18 business',
  closedVictim: 'Markernineteen',
  heldRow: 'Marker20 held',
  attending: 'Marker21 attending',
  toDecide: 'Markertwentytwo',
} as const;

/** What the representative's own agency has said and is asked to do. */
export const own = {
  information: 'Own words on the tenancy',
  action: 'Own action on the locks',
} as const;

export type Planted = {
  readonly caseId: string;
  readonly referralId: string;
  readonly undecidedId: string;
  readonly meetingId: string;
  readonly hearingId: string;
  readonly pastMeetingId: string;
  readonly pastHearingId: string;
  readonly closedCaseId: string;
  readonly closedHearingId: string;
  readonly ownActionId: string;
  readonly othersActionId: string;
  readonly riskId: string;
  readonly ownAgencyId: string;
  readonly othersAgencyId: string;
};

/**
 * A meeting that is over and one to come, each with a case, and a second one on the agenda to come
 * that is closed to the representative.
 */
export async function plantRecord(store: Store, representativeId: string): Promise<Planted> {
  const agencies = await listAgencies(store.whole);
  const agencyId = (name: string): string => agencies.find((each) => each.name === name)?.id ?? '';
  const [ownAgencyId, othersAgencyId] = [agencyId('Housing'), agencyId('Police')];
  const past = await plantPast(store, othersAgencyId);
  const referralId = await aReferral(store, {
    victim: {
      firstName: 'Olivia',
      surname: 'Bayley',
      safeContact: markers.safeContact,
      address: markers.address,
      phone: markers.phone,
    },
    facts: {
      incidentSummary: markers.incident,
      judgementReason: markers.judgement,
      referrer: markers.referrer,
    },
  });
  const closedId = await aReferral(store, { victim: { surname: markers.closedVictim } });
  const undecidedId = await aReferral(store, { victim: { surname: markers.toDecide } });
  await acceptReferral(store, referralId, 'High risk');
  await acceptReferral(store, closedId, 'High risk');
  const { id: meetingId } = await createMeeting(store, aPlan());
  const entries = openEntries(await addToAgenda(store, meetingId, [referralId, closedId]));
  const entryOf = (surname: string) => {
    const entry = entries.find(({ victim }) => victim.surname === surname);
    if (entry === undefined) throw new Error(`${surname} is not on the agenda`);
    return entry;
  };
  const { hearingId, caseId } = entryOf('Bayley');
  const closed = entryOf(markers.closedVictim);
  const agreed = await plantHearing(store, hearingId, { ownAgencyId, othersAgencyId });
  await saveOtherBusiness(store, meetingId, markers.otherBusiness);
  await markAttendance(store, meetingId, {
    agencyId: othersAgencyId,
    attendance: 'present',
    representative: markers.attending,
    informationSentOn: null,
    signed: true,
  });
  await holdRow(store);
  const closing = { userIds: [representativeId], reason: 'Her brother' };
  await closeCase(store, { ...closing, caseId: closed.caseId });
  return {
    ...past,
    ...agreed,
    caseId,
    referralId,
    undecidedId,
    meetingId,
    hearingId,
    closedCaseId: closed.caseId,
    closedHearingId: closed.hearingId,
    ownAgencyId,
    othersAgencyId,
  };
}

async function plantPast(store: Store, agencyId: string) {
  const referralId = await aReferral(store, {
    victim: { surname: markers.pastVictim },
    facts: { receivedOn: '2026-09-01' },
  });
  await acceptReferral(store, referralId, 'High risk');
  const { id } = await createMeeting(store, aPlan({ heldOn: '2026-10-08' }));
  const [entry] = openEntries(await addToAgenda(store, id, [referralId]));
  const hearingId = entry?.hearingId ?? '';
  await startMeeting(store, id);
  const action = { id: anId(), agencyId, text: 'Visit', dueOn: '2026-10-20', riskId: null };
  await saveAction(store, hearingId, action);
  await saveOutcome(store, hearingId, { outcome: 'heard', outcomeNote: '' });
  await finaliseMinutes(store, id);
  return { pastMeetingId: id, pastHearingId: hearingId };
}

type Agencies = Pick<Planted, 'ownAgencyId' | 'othersAgencyId'>;

async function plantHearing(
  store: Store,
  hearingId: string,
  { ownAgencyId, othersAgencyId }: Agencies,
) {
  const said = { state: 'information', isOpinion: false, notForDisclosure: false } as const;
  const idva = (await listAgencies(store.whole)).find(({ letter }) => letter === 'i');
  const inform = (agencyId: string, text: string, notForDisclosure = false): Promise<void> =>
    saveInformation(store, hearingId, { ...said, agencyId, text, notForDisclosure });
  await inform(ownAgencyId, own.information);
  await inform(othersAgencyId, markers.othersInformation);
  if (idva !== undefined) await inform(idva.id, markers.notForDisclosure, true);
  const riskId = anId();
  const risk = { id: riskId, subject: 'victim', imminence: 'days' } as const;
  await saveRisk(store, hearingId, { ...risk, text: markers.risk });
  await saveWishes(store, hearingId, {
    wishes: markers.wishes,
    wishesSource: 'IDVA',
    tellVictimWho: markers.tellVictim,
    tellVictimBy: null,
  });
  const notes = { protectiveFactors: markers.protective, links: markers.links };
  await saveNotes(store, hearingId, notes);
  await saveOutcome(store, hearingId, { outcome: null, outcomeNote: markers.outcomeNote });
  const [ownActionId, othersActionId] = [anId(), anId()];
  const agreed = { dueOn: '2026-10-20', riskId } as const;
  const mine = { ...agreed, id: ownActionId, agencyId: ownAgencyId, text: own.action };
  const theirs = { ...agreed, agencyId: othersAgencyId, text: markers.othersAction };
  await saveAction(store, hearingId, mine);
  await saveAction(store, hearingId, { ...theirs, id: othersActionId });
  const status = { status: 'not-undertaken', on: '2026-10-25' } as const;
  await setActionStatus(store, { ...status, actionId: othersActionId, note: markers.othersReason });
  return { ownActionId, othersActionId, riskId };
}

const holdRow = (store: Store): Promise<void> =>
  store.change('list.imported', null, (tx, at) =>
    insertHeldRows(
      tx,
      requireSealer(store),
      [
        {
          id: anId(),
          fileName: 'list.csv',
          rowNumber: 3,
          values: { victimSurname: markers.heldRow },
          problems: [],
          otherColumns: [],
          rowHash: anId(),
        },
      ],
      at,
    ),
  );
