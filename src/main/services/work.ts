import { isForYou } from '../../shared/domain/access/not-for-you.ts';
import { type AgendaEntry, type AgendaSlot, planAgenda } from '../../shared/domain/agenda.ts';
import { mayLeave } from '../../shared/domain/agenda-runs.ts';
import type { Agency } from '../../shared/domain/agency.ts';
import type { InformationRecord } from '../../shared/domain/hearing.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { ResearchCase, ResearchMeeting, Work } from '../../shared/ipc/contract/work.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { countActions } from '../store/action-store.ts';
import { listAgencies } from '../store/forum-store.ts';
import { informationOfAgency } from '../store/hearing-store.ts';
import { getMeeting, meetingsToCome } from '../store/meeting-store.ts';
import type { Store } from '../store/store.ts';
import { slotsOf } from './agenda.ts';
import { otherNamesOf } from './known-names.ts';

/** What is asked of the viewer's agency: its actions in numbers, and the cases to look for. */
export async function getWork(store: Store): Promise<Work> {
  const { db, viewer, today } = store;
  const agency = (await listAgencies(db)).find(({ id }) => id === viewer.agencyId);
  if (agency === undefined) throw noAgency();
  const own = { agencyId: agency.id, cases: null, today: today() };
  const meetings: ResearchMeeting[] = [];
  for (const id of await meetingsToCome(db, today())) {
    meetings.push(await researchFor(store, agency, await getMeeting(db, id)));
  }
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    openActionCount: await countActions(db, { ...own, view: 'open' }),
    overdueActionCount: await countActions(db, { ...own, view: 'overdue' }),
    meetings,
  };
}

const noAgency = (): AppError =>
  new AppError('not-found', 'Your agency is not in the store. Ask the coordinator of this store.');

async function researchFor(
  store: Store,
  agency: Agency,
  meeting: Meeting,
): Promise<ResearchMeeting> {
  const slots = await slotsOf(store, meeting.id);
  const { starts, casesEndAt } = planAgenda(meeting, slots);
  const entries = slots.filter(isForYou);
  const known = await informationOfAgency(
    store.db,
    agency.id,
    entries.map(({ hearingId }) => hearingId),
  );
  const names = await otherNamesOf(
    store.db,
    entries.flatMap(({ victim, perpetrator }) => [victim, perpetrator]),
  );
  const caseAt = (entry: AgendaEntry, index: number): ResearchCase => ({
    hearingId: entry.hearingId,
    number: index + 1,
    caseNumber: entry.caseNumber,
    startsAt: starts[index] ?? meeting.startsAt,
    victim: { ...entry.victim, otherNames: names.get(entry.victim.id) ?? [] },
    perpetrator: { ...entry.perpetrator, otherNames: names.get(entry.perpetrator.id) ?? [] },
    information: known.get(entry.hearingId) ?? notAnswered(agency.id),
  });
  return {
    meetingId: meeting.id,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    cases: slots.flatMap((slot, index) => (isForYou(slot) ? [caseAt(slot, index)] : [])),
    leave: leaveOf(agency, slots, { starts, casesEndAt }),
  };
}

const notAnswered = (agencyId: string): InformationRecord => ({
  agencyId,
  state: 'not-heard',
  text: '',
  isOpinion: false,
  notForDisclosure: false,
});

type Times = Pick<ReturnType<typeof planAgenda>, 'starts' | 'casesEndAt'>;

/** Agencies that serve only children are needed up to the last case with children. */
function leaveOf(
  { servesChildrenOnly }: Agency,
  slots: readonly AgendaSlot[],
  { starts, casesEndAt }: Times,
): ResearchMeeting['leave'] {
  const early = servesChildrenOnly ? mayLeave(slots, starts) : null;
  if (early !== null) return { afterCase: early.afterIndex + 1, at: early.at };
  return slots.length === 0 ? null : { afterCase: slots.length, at: casesEndAt };
}
