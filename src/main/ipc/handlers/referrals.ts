import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  acceptReferral,
  acceptReferrals,
  reopenReferral,
  returnReferral,
  withdrawReferral,
} from '../../services/decisions.ts';
import { countByStatus, getReferral, listReferrals } from '../../services/referrals.ts';
import { setRepeatFacts } from '../../services/repeat-facts.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names =
  | 'referrals.list'
  | 'referrals.counts'
  | 'referrals.get'
  | 'referrals.accept'
  | 'referrals.return'
  | 'referrals.withdraw'
  | 'referrals.acceptAll'
  | 'referrals.setRepeatFacts'
  | 'referrals.reopen';

export const referralHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'referrals.list': (input) => listReferrals(session.requireStore(), input),
  'referrals.counts': () => countByStatus(session.requireStore()),
  'referrals.get': ({ id }) => getReferral(session.requireStore(), id),
  'referrals.accept': ({ id, reason, isRepeat }) =>
    acceptReferral(session.requireStore(), id, reason, isRepeat),
  'referrals.return': ({ id, reason }) => returnReferral(session.requireStore(), id, reason),
  'referrals.withdraw': ({ id, reason }) => withdrawReferral(session.requireStore(), id, reason),
  'referrals.setRepeatFacts': ({ id, facts }) => setRepeatFacts(session.requireStore(), id, facts),
  'referrals.acceptAll': ({ ids }) => acceptReferrals(session.requireStore(), ids),
  'referrals.reopen': ({ id }) => reopenReferral(session.requireStore(), id),
});
