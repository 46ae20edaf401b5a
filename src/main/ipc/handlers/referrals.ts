import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  acceptReferral,
  acceptReferrals,
  countByStatus,
  getReferral,
  listReferrals,
  reopenReferral,
  returnReferral,
} from '../../services/referrals.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names =
  | 'referrals.list'
  | 'referrals.counts'
  | 'referrals.get'
  | 'referrals.accept'
  | 'referrals.return'
  | 'referrals.acceptAll'
  | 'referrals.reopen';

export const referralHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'referrals.list': (input) => listReferrals(session.requireStore(), input),
  'referrals.counts': () => countByStatus(session.requireStore()),
  'referrals.get': ({ id }) => getReferral(session.requireStore(), id),
  'referrals.accept': ({ id, reason }) => acceptReferral(session.requireStore(), id, reason),
  'referrals.return': ({ id, reason }) => returnReferral(session.requireStore(), id, reason),
  'referrals.acceptAll': ({ ids }) => acceptReferrals(session.requireStore(), ids),
  'referrals.reopen': ({ id }) => reopenReferral(session.requireStore(), id),
});
