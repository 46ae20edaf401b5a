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
  const toPlan = useMay('meetings.create') ? '/meetings/new' : '/meetings';
  const { toConfirmCount, areReviewsDue } = today;
  const waits = toConfirmCount > 0 || areReviewsDue;
  if (heldRowCount + acceptedNotListedCount + dueSoonCount === 0 && !waits) return null;
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
      {waits && (
        <WaitingRow
          icon={IconHourglassEmpty}
          to="/retention"
          title={retentionWords(today)}
          note={toConfirmCount > 0 ? 'Confirm, or take back' : 'Hold them, or propose them'}
        />
      )}
    </Card>
  );
}

/** What the second person has to do comes first. */
const retentionWords = ({ toConfirmCount }: Today): string =>
  toConfirmCount === 0
    ? 'Cases are due for review'
    : `${counted(toConfirmCount, 'case')} proposed to be destroyed`;
