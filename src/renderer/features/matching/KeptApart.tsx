import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { bornWords, nameOf, roleNames } from './match-words.ts';
import { useUndoMatches } from './use-match-decisions.ts';

type Props = { readonly caseId: string };

/** Of whom a person said that they are somebody else, so that nobody has to ask again. */
export function KeptApart({ caseId }: Props): ReactElement | null {
  const undo = useUndoMatches();
  const mayUndo = useMay('matching.undo');
  const { data = [] } = useCall('matching.ofCase', { caseId });
  const apart = data.filter(({ verdict }) => verdict === 'different');
  if (apart.length === 0) return null;
  return (
    <Card title="Somebody else" count={apart.length} note="alike, but said to be different people">
      <CardRows>
        {apart.map(({ id, role, person, other, decidedBy, decidedAt }) => (
          <CardRow
            key={id}
            lead={`${roleNames[role]}: ${nameOf(person)} is not ${nameOf(other)}, ${bornWords(other)}`}
            note={`${decidedBy}, ${shortMoment(decidedAt)}`}
          >
            {mayUndo && (
              <Button
                variant="default"
                size="xs"
                aria-label={`Undo: ${nameOf(person)} is not ${nameOf(other)}`}
                onClick={() => void undo([id])}
              >
                Undo
              </Button>
            )}
          </CardRow>
        ))}
      </CardRows>
    </Card>
  );
}
