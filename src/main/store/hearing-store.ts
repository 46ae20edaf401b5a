import type { AgendaEntry } from '../../shared/domain/agenda.ts';
import type { Information, InformationRecord, Risk } from '../../shared/domain/hearing.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { Db, HearingsTable } from './tables.ts';

export type ListedHearing = Pick<
  AgendaEntry,
  'hearingId' | 'minutes' | 'startedAt' | 'endedAt' | 'outcome'
> & { readonly referralId: string };

/** The hearings of a meeting in their order. */
export async function listedHearings(db: Db, meetingId: string): Promise<ListedHearing[]> {
  const rows = await db
    .selectFrom('hearings')
    .select(['id', 'referral_id', 'minutes', 'started_at', 'ended_at', 'outcome'])
    .where('meeting_id', '=', meetingId)
    .where('binned_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    hearingId: row.id,
    referralId: row.referral_id,
    minutes: row.minutes,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
  }));
}

/** Writes the order; the position of a binned hearing does not matter. */
export async function setOrder(db: Db, hearingIds: readonly string[]): Promise<void> {
  for (const [position, id] of hearingIds.entries()) {
    await db.updateTable('hearings').set({ position }).where('id', '=', id).execute();
  }
}

export async function getHearingRow(db: Db, id: string): Promise<HearingsTable> {
  const row = await db.selectFrom('hearings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This hearing is not in the store.');
  return row;
}

/**
 * A new hearing on an agenda; one that was taken off comes back with all that was recorded.
 */
export async function listHearing(
  db: Db,
  listed: { id: string; meetingId: string; caseId: string; referralId: string; minutes: number },
  at: string,
): Promise<string> {
  const row = await db
    .insertInto('hearings')
    .values({
      id: listed.id,
      meeting_id: listed.meetingId,
      case_id: listed.caseId,
      referral_id: listed.referralId,
      position: 0,
      minutes: listed.minutes,
      started_at: null,
      ended_at: null,
      wishes: '',
      wishes_source: '',
      tell_victim_who: '',
      tell_victim_by: null,
      protective_factors: '',
      links: '',
      outcome: null,
      outcome_note: '',
      binned_at: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'referral_id'])
        .doUpdateSet({ binned_at: null, updated_at: at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What is recorded of each agency, for every agency of the forum, in speaking order. */
export async function informationOf(
  db: Db,
  hearingId: string,
): Promise<Omit<Information, 'preset'>[]> {
  const rows = await db
    .selectFrom('agencies')
    .leftJoin('information', (join) =>
      join
        .onRef('information.agency_id', '=', 'agencies.id')
        .on('information.hearing_id', '=', hearingId),
    )
    .select(['agencies.id', 'agencies.name', 'agencies.letter'])
    .select(['information.state', 'information.text'])
    .select(['information.is_opinion', 'information.not_for_disclosure'])
    .orderBy('agencies.position')
    .execute();
  return rows.map((row) => ({
    agencyId: row.id,
    agencyName: row.name,
    agencyLetter: row.letter,
    state: row.state ?? 'not-heard',
    text: row.text ?? '',
    isOpinion: row.is_opinion === 1,
    notForDisclosure: row.not_for_disclosure === 1,
  }));
}

/** What one agency has recorded for each of these hearings; nothing of any other. */
export async function informationOfAgency(
  db: Db,
  agencyId: string,
  hearingIds: readonly string[],
): Promise<Map<string, InformationRecord>> {
  if (hearingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('information')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('hearing_id', 'in', hearingIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.hearing_id,
      {
        agencyId,
        state: row.state,
        text: row.text,
        isOpinion: row.is_opinion === 1,
        notForDisclosure: row.not_for_disclosure === 1,
      },
    ]),
  );
}

export async function risksOf(db: Db, hearingId: string): Promise<Risk[]> {
  const rows = await db
    .selectFrom('risks')
    .select(['id', 'subject', 'text', 'imminence'])
    .where('hearing_id', '=', hearingId)
    .where('binned_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows;
}
