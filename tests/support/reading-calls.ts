import { foundKinds } from '../../src/shared/domain/search/found.ts';
import { noFilter } from '../../src/shared/domain/search/search-filter.ts';
import type { Db } from '../../src/main/store/tables.ts';

export type Reading = { readonly name: string; readonly input: unknown };

/** Every call that reads, asked for everything in a store. */
export async function readingCalls(db: Db): Promise<Reading[]> {
  const idsOf = async (
    table:
      | 'cases'
      | 'referrals'
      | 'hearings'
      | 'meetings'
      | 'agencies'
      | 'incident_lists'
      | 'persons'
      | 'entries',
  ): Promise<string[]> =>
    (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);
  const names = await db
    .selectFrom('person_names')
    .select(['first_name', 'surname'])
    .distinct()
    .execute();
  const page = { offset: 0, limit: 200 };
  const asked: Reading[] = [
    { name: 'today.get', input: {} },
    { name: 'referrals.counts', input: {} },
    { name: 'meetings.list', input: page },
    { name: 'lists.held', input: page },
    { name: 'incidents.lists', input: page },
    { name: 'retention.counts', input: {} },
    { name: 'retention.register', input: page },
    { name: 'reports.repeatVictims', input: { kind: 'crime', period: null } },
  ];
  const ask = (name: string, input: unknown): void => void asked.push({ name, input });
  const searches = ['', ...names.flatMap((name) => [name.surname, name.first_name])];
  for (const [index, search] of searches.entries()) {
    ask('cases.list', { search, ...page });
    ask('referrals.list', { search, status: null, ...page });
    ask('actions.list', { search, view: 'all', ...page });
    if (search === '') continue;
    ask('search.find', { text: search });
    // One kind a name, in turns: all of each would take longer than everything else.
    const kind = foundKinds[index % foundKinds.length];
    ask('search.list', { filter: { ...noFilter, text: search, kind }, after: null });
  }
  for (const view of ['due', 'proposed', 'held']) ask('retention.list', { view, ...page });
  for (const status of ['received', 'accepted', 'returned']) {
    ask('referrals.list', { search: '', status, ...page });
  }
  for (const view of ['open', 'overdue', 'finished', 'all']) {
    ask('actions.list', { view, ...page });
    for (const agencyId of await idsOf('agencies'))
      ask('actions.list', { view, agencyId, ...page });
  }
  for (const { first_name: firstName, surname } of names) {
    ask('matching.check', { firstName, surname });
    ask('matching.check', { surname });
  }
  for (const id of await idsOf('cases')) {
    ask('cases.get', { id });
    ask('cases.closures', { caseId: id });
    ask('matching.ofCase', { caseId: id });
    ask('matching.joinedCases', { caseId: id });
    ask('history.since', { caseId: id });
    ask('entries.ofCase', { caseId: id });
    ask('attachments.ofCase', { caseId: id });
  }
  for (const id of await idsOf('referrals')) {
    ask('referrals.get', { id });
    ask('matching.ofReferral', { id });
    ask('history.ofReferral', { referralId: id });
  }
  for (const personId of await idsOf('persons')) {
    ask('persons.get', { personId });
    ask('matching.ofPerson', { personId });
  }
  for (const entryId of await idsOf('entries')) ask('history.ofEntry', { entryId });
  for (const hearingId of await idsOf('hearings')) ask('hearings.get', { hearingId });
  for (const meetingId of await idsOf('meetings')) {
    ask('agenda.get', { meetingId });
    ask('agenda.candidates', { meetingId });
    ask('attendance.list', { meetingId });
    ask('actions.incomplete', { meetingId });
    ask('minutes.preview', { meetingId });
    ask('minutes.versions', { meetingId });
  }
  for (const listId of await idsOf('incident_lists')) ask('incidents.held', { listId, ...page });
  return asked;
}
