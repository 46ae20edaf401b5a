import {
  IconCalendarDue,
  IconHourglassEmpty,
  IconListNumbers,
  IconTableImport,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { counted } from '../../lib/format.ts';
import { useMay } from '../../lib/viewer.ts';
import { WaitingRow } from './WaitingRow.tsx';

/** Work without a list of its own on this page, one line each. */
export function AlsoWaiting({ today }: { readonly today: Today }): ReactElement | null {
  const { heldRowCount, acceptedNotListedCount, dueSoonCount, nextMeeting } = today;
  const { toConfirmCount, reviewsDueCount } = today;
  const toPlan = useMay('meetings.create') ? '/meetings/new' : '/meetings';
  const retentionCount = toConfirmCount + reviewsDueCount;
  if (heldRowCount + acceptedNotListedCount + dueSoonCount + retentionCount === 0) return null;
  return (
    <Card title="Also waiting">
      {heldRowCount > 0 && (
        <WaitingRow
          icon={IconTableImport}
          to="/referrals/held"
          title={counted(heldRowCount, 'imported row to mend', 'imported rows to mend')}
          note="Held back from a list, each with what is wrong"
        />
      )}
      {acceptedNotListedCount > 0 && (
        <WaitingRow
          icon={IconListNumbers}
          to={nextMeeting === null ? toPlan : `/meetings/${nextMeeting.id}`}
          title={counted(
            acceptedNotListedCount,
            'accepted case not listed',
            'accepted cases not listed',
          )}
          note={nextMeeting === null ? 'Plan a meeting for them' : 'Add them to the next agenda'}
        />
      )}
      {dueSoonCount > 0 && (
        <WaitingRow
          icon={IconCalendarDue}
          to="/actions"
          title={counted(dueSoonCount, 'action due soon', 'actions due soon')}
          note="Within seven days"
        />
      )}
      {retentionCount > 0 && (
        <WaitingRow
          icon={IconHourglassEmpty}
          to="/retention"
          title={retentionWords(today)}
          note="Destroyed when another person confirms"
        />
      )}
    </Card>
  );
}

/** `3 cases proposed to be destroyed, 12 due for review` */
function retentionWords({ toConfirmCount, reviewsDueCount }: Today): string {
  const confirm = `${counted(toConfirmCount, 'case')} proposed to be destroyed`;
  if (reviewsDueCount === 0) return confirm;
  if (toConfirmCount === 0) return `${counted(reviewsDueCount, 'case')} due for review`;
  return `${confirm}, ${reviewsDueCount.toLocaleString('en-GB')} due for review`;
}
