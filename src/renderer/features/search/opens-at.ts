import type { To } from 'react-router';
import type { Opens } from '../../../shared/domain/search/found.ts';

/** Where something that was found is shown; `state` is what no address may say. */
export function opensAt(opens: Opens): { readonly to: To; readonly state?: unknown } {
  switch (opens.page) {
    case 'case':
      return { to: `/cases/${opens.id}` };
    case 'referral':
      return { to: `/referrals/${opens.id}` };
    case 'agenda':
      return { to: `/meetings/${opens.id}` };
    case 'minutes':
      return { to: `/meetings/${opens.id}/minutes` };
    case 'person':
      return { to: `/people/${opens.id}` };
    case 'my-actions':
      return { to: '/actions' };
    case 'research':
      return { to: '/research' };
  }
}
