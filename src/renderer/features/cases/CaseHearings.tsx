import type { ReactElement } from 'react';
import { hearingOutcomeNames } from '../../../shared/domain/agenda.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { CaseHearing } from '../../../shared/ipc/contract/cases.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted } from '../../lib/format.ts';

type Props = { readonly hearings: readonly CaseHearing[] };

/** The meetings whose agenda has or had the case. */
export function CaseHearings({ hearings }: Props): ReactElement {
  if (hearings.length === 0) return <EmptyState>This case is on no agenda yet.</EmptyState>;
  return (
    <Card title="Hearings" count={hearings.length}>
      <CardRows>
        {hearings.map(({ hearingId, meetingId, heldOn, outcome, ...hearing }) => (
          <CardRow
            key={hearingId}
            lead={
              <TextLink to={`/meetings/${meetingId}`}>Meeting of {dateWithYear(heldOn)}</TextLink>
            }
            note={hearing.outcomeNote}
          >
            {outcome === null ? 'No outcome yet' : hearingOutcomeNames[outcome]}
            {hearing.riskCount > 0 && `, ${counted(hearing.riskCount, 'risk')}`}
            {hearing.actionCount > 0 && `, ${counted(hearing.actionCount, 'action')}`}
          </CardRow>
        ))}
      </CardRows>
    </Card>
  );
}
