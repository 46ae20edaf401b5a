import type { ReactElement } from 'react';
import type { ActionSummary } from '../../../shared/domain/action.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { shortDay, today } from '../../lib/format.ts';

type Props = { readonly actions: readonly ActionSummary[] };

const isOpen = ({ status }: ActionSummary): boolean =>
  status === 'open' || status === 'not-undertaken';

/** Every action of the case: those to be done first, then those finished. */
export function CaseActions({ actions }: Props): ReactElement | null {
  if (actions.length === 0) return null;
  const ordered = [...actions.filter(isOpen), ...actions.filter((action) => !isOpen(action))];
  return (
    <Card title="Actions" count={actions.length}>
      <CardRows>
        {ordered.map((action) => (
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
