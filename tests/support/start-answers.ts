import type { StoreStatus } from '../../src/shared/ipc/contract/store.ts';
import type { Viewer } from '../../src/shared/domain/access/user.ts';
import type { StoreHealth } from '../../src/shared/ipc/contract/backups.ts';
import type { Today } from '../../src/shared/ipc/contract/today.ts';
import { callsFor } from '../../src/shared/ipc/may.ts';
import { uuid } from './uuid.ts';

export const aStatus = (given: Partial<StoreStatus> = {}): StoreStatus => ({
  state: 'locked',
  name: 'Northmere MARAC',
  folder: '/documents',
  isSample: false,
  users: [],
  lastUserId: null,
  viewer: null,
  notice: null,
  lastOpenedAt: null,
  locked: null,
  appVersion: '0.1.0',
  ...given,
});

/** An open store, at which somebody is who holds the key to addresses, or does not. */
export const openedBy = (viewer: Partial<Viewer> = {}): StoreStatus =>
  aStatus({ state: 'open', lastOpenedAt: '2026-11-08T09:00:00.000Z', viewer: aViewer(viewer) });

const aViewer = (given: Partial<Viewer>): NonNullable<StoreStatus['viewer']> => ({
  userId: uuid(990),
  name: 'J. Lowe',
  role: 'coordinator',
  agencyId: null,
  holdsAddressKey: true,
  may: callsFor(given.role ?? 'coordinator'),
  ...given,
});

export const aToday = (given: Partial<Today> = {}): Today => ({
  today: '2026-11-09',
  nextMeeting: null,
  casesToHear: 0,
  justFinal: null,
  referralsToDecide: [],
  referralsToDecideCount: 0,
  heldRowCount: 0,
  acceptedNotListedCount: 0,
  overdueByAgency: [],
  dueSoonCount: 0,
  minutesDue: [],
  areReviewsDue: false,
  toConfirmCount: 0,
  dueEntries: [],
  dueEntriesCount: 0,
  ...given,
});

export const aHealth = (given: Partial<StoreHealth> = {}): StoreHealth => ({
  state: 'sound',
  badPages: 0,
  hasWrongLength: false,
  wasUnclean: false,
  isOlder: false,
  backupAge: null,
  isDrillDue: false,
  roomMissing: null,
  ...given,
});
