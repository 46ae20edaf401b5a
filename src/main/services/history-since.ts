import type { ChangedRow } from '../../shared/domain/access/audit-changes.ts';
import { changesSince, type CaseChange } from '../../shared/domain/history/changes-since.ts';
import { lastVisit } from '../../shared/domain/history/last-visit.ts';
import type { AppContract } from '../../shared/ipc/contract.ts';
import type { CallOutput } from '../../shared/ipc/define.ts';
import { entriesByNumber, type ListedEntry } from '../store/audit-list.ts';
import { idsClosedTo } from '../store/audit-objects.ts';
import { isCaptured } from '../store/capture-changes.ts';
import { knownCase } from '../store/case-store.ts';
import { findChanges, looksOf } from '../store/history-store.ts';
import type { Store } from '../store/store.ts';
import { listUsers } from '../store/user-store.ts';
import { readChanges } from './audit.ts';
import { caseScope, hearingsOfCases, joinedCases, type CaseScope } from './case-scope.ts';
import { describeThings } from './changed-things.ts';

type Since = CallOutput<AppContract, 'history.since'>;

const nothingToTell: Since = { lastLookedAt: null, changes: [], more: 0 };

/** So many lines are told one by one. */
const linesAtMost = 100;

/**
 * What others changed of a case since the viewer looked at it or at a hearing of it last. Opening the page
 * is a look itself, so that the page passes nothing: `lastVisit` knows the present visit.
 */
export async function historySince(store: Store, asked: string): Promise<Since> {
  const { db, whole, viewer, now } = store;
  const caseIds = await joinedCases(db, await knownCase(db, asked));
  const hearings = await hearingsOfCases(db, caseIds);
  const lookedAt = [...caseIds, ...hearings.map(({ id }) => id)];
  const last = lastVisit(await looksOf(whole, viewer.userId, lookedAt), now());
  if (last === null) return nothingToTell;
  const scope = await caseScope(db, caseIds);
  const things = changesSince(await changesOf(store, scope, last.number), viewer.userId);
  return {
    lastLookedAt: last.at,
    changes: await describeThings(db, things.slice(0, linesAtMost)),
    more: Math.max(0, things.length - linesAtMost),
  };
}

/** What was done to a case behind an entry, in order. */
async function changesOf(store: Store, scope: CaseScope, after: number): Promise<CaseChange[]> {
  const { whole, auditKey, viewer } = store;
  const { ids, caseIds, referrals, hearings, personIds } = scope;
  const numbers = await findChanges(whole, {
    objectIds: [...ids, ...hearings.map(({ meetingId }) => meetingId)],
    moments: referrals.map(({ createdAt }) => createdAt),
    rowIds: [...caseIds, ...referrals.map(({ id }) => id), ...personIds],
    after,
  });
  const entries = await entriesByNumber(whole, auditKey, numbers);
  const hidden = new Set(await idsClosedTo(whole, viewer.userId));
  const names = new Map((await listUsers(whole)).map(({ id, name }) => [id, name]));
  return entries.toReversed().flatMap((entry) => {
    const { at, userId, verb, objectId } = entry;
    if (hidden.has(objectId ?? '')) return [];
    const told = toldOf(entry, scope);
    if (told === null) return [];
    const userName = userId === null ? null : (names.get(userId) ?? null);
    return [{ at, userId, userName, verb, ...told, objectId: told.objectId ?? objectId }];
  });
}

type Told = Pick<CaseChange, 'rows' | 'objectId'>;

/** What an entry tells of a case; null where it changed nothing of it. */
function toldOf(entry: ListedEntry, { ids, referrals }: CaseScope): Told | null {
  const { objectId, changes, changesCode, verb } = entry;
  const rows = readChanges(changes).rows;
  if (objectId !== null && ids.has(objectId)) {
    // A save that changed nothing has no changes; nor has one whose changes were destroyed with a case.
    return changes === '' && changesCode === null ? null : { rows, objectId };
  }
  const cameIn = referrals.find(({ createdAt }) => createdAt === entry.at);
  if (cameIn !== undefined && (!isCaptured(verb) || rows.some(([, id]) => id === cameIn.id))) {
    return { rows: [], objectId: cameIn.id };
  }
  const own = rows.filter((row) => ids.has(row[1].split(' ')[0] ?? '') && !isOnlyMoved(row));
  // Of an entry on many records the first that is of this case says which.
  return own[0] === undefined ? null : { rows: own, objectId: own[0][1] };
}

/** Every case of an agenda gets another place when one of them is moved. */
const isOnlyMoved = ([, , what]: ChangedRow): boolean =>
  typeof what !== 'string' && what.every(([field]) => field === 'position');
