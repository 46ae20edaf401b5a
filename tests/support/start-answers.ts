import type { StoreStatus } from '../../src/shared/ipc/contract/store.ts';
import type { StoreHealth } from '../../src/shared/ipc/contract/backups.ts';
import type { Today } from '../../src/shared/ipc/contract/today.ts';

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
  lockedAt: null,
  appVersion: '0.1.0',
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
  ...given,
});

export const aHealth = (given: Partial<StoreHealth> = {}): StoreHealth => ({
  state: 'sound',
  badPages: 0,
  hasWrongLength: false,
  wasUnclean: false,
  isOlder: false,
  backupAge: null,
  ...given,
});
