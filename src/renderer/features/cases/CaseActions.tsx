import type { ReactElement } from 'react';
import type { ActionSummary } from '../../../shared/domain/action.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { shortDay, today } from '../../lib/format.ts';

type Props = {
  readonly title: string;
  readonly actions: readonly ActionSummary[];
  /** Said in place of rows; without it an empty card is not shown. */
  readonly empty?: string;
};

export function CaseActions({ title, actions, empty }: Props): ReactElement | null {
  if (actions.length === 0 && empty === undefined) return null;
  return (
    <Card title={title} count={actions.length}>
      {actions.length === 0 && <EmptyState>{empty}</EmptyState>}
      <CardRows>
        {actions.map((action) => (
          <CardRow
            key={action.id}
            lead={action.text}
            note={
              <>
                {action.agencyName}, due {shortDay(action.dueOn)}
                {action.statusNote !== '' && `. ${action.statusNote}`}
              </>
            }
          >
            <ActionState action={action} today={today()} />
          </CardRow>
        ))}
      </CardRows>
    </Card>
  );
}
