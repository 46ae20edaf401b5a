import { useSearchParams } from 'react-router';
import { ReferralStatus } from '../../../shared/domain/referral.ts';

export type ReferralTab = ReferralStatus | 'all';

type ReferralTabs = {
  readonly tab: ReferralTab;
  readonly offset: number;
  readonly showTab: (tab: ReferralTab) => void;
  readonly setOffset: (offset: number) => void;
};

/** Which list is shown and from where, kept in the address so that Back returns to it. */
export function useReferralTabs(): ReferralTabs {
  const [params, setParams] = useSearchParams();
  const named = params.get('tab');
  const status = ReferralStatus.safeParse(named);
  const tab = named === 'all' ? 'all' : (status.data ?? 'received');
  return {
    tab,
    offset: Number(params.get('from') ?? 0) || 0,
    showTab: (next) => setParams({ tab: next }, { replace: true }),
    setOffset: (from) => setParams({ tab, from: String(from) }, { replace: true }),
  };
}
