import { IconFileText, IconListCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { shortDate } from '../../../shared/domain/date-words.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { counted } from '../../lib/format.ts';
import { WaitingRow } from './WaitingRow.tsx';

/** What follows a meeting once its minutes are final: its actions, and the copy that goes out. */
export function JustFinal({ today }: { readonly today: Today }): ReactElement | null {
  if (today.justFinal === null) return null;
  const { id, heldOn, actionCount } = today.justFinal;
  return (
    <Card title={`After the meeting of ${shortDate(heldOn, today.today)}`}>
      {actionCount > 0 && (
        <WaitingRow
          icon={IconListCheck}
          to="/actions"
          title={`${counted(actionCount, 'action')} agreed`}
          note="See what each agency has to do"
        />
      )}
      <WaitingRow
        icon={IconFileText}
        to={`/meetings/${id}/minutes`}
        title="The minutes are final"
        note="Save a Word copy for the agencies"
      />
    </Card>
  );
}
