import type { Opens } from '../../../shared/domain/search/found.ts';

/** Where something that was found is shown. */
export function opensAt(opens: Opens): string {
  switch (opens.page) {
    case 'case':
      return `/cases/${opens.id}`;
    case 'referral':
      return `/referrals/${opens.id}`;
    case 'agenda':
      return `/meetings/${opens.id}`;
    case 'minutes':
      return `/meetings/${opens.id}/minutes`;
    case 'person':
      return `/people/${opens.id}`;
    case 'my-actions':
      return '/actions';
    case 'research':
      return '/research';
  }
}
