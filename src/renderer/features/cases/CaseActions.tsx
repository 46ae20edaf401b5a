import type { ReactElement } from 'react';
import type { ActionSummary } from '../../../shared/domain/action.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { shortDay, today } from '../../lib/format.ts';

type Props = { readonly title: string; readonly actions: readonly ActionSummary[] };

export function CaseActions({ title, actions }: Props): ReactElement | null {
  if (actions.length === 0) return null;
  return (
    <Card title={title} count={actions.length}>
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
