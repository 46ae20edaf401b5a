import { Button } from '@mantine/core';
import { IconUserX } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { MatchDecision } from '../../../shared/domain/matching/match-view.ts';
import { Chip } from '../../components/Chip.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './DecidedMatches.module.css';
import { nameWithBirth, roleNames } from './match-words.ts';
import { PartDecided } from './PartDecided.tsx';

type Props = {
  readonly decisions: readonly MatchDecision[];
  readonly onUndo: (decisionId: string) => void;
};

/** Who said what of whom and when, each with the way back. */
export function DecidedMatches({ decisions, onUndo }: Props): ReactElement | null {
  const mayUndo = useMay('matching.undo');
  const [parting, setParting] = useState<MatchDecision | null>(null);
  if (decisions.length === 0) return null;
  return (
    <section className={classes['decided']} aria-label="Decided">
      <h3>Decided</h3>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <VerdictChip verdict={decision.verdict} />
            <div className={classes['words']}>
              {decidedWords(decision)}
              <div className={classes['by']}>
                {decision.decidedBy}, {shortMoment(decision.decidedAt)}
              </div>
            </div>
            {mayUndo && (
              <Button
                variant="default"
                size="xs"
                aria-label={`${wayBack(decision)}: ${decidedWords(decision)}`}
                onClick={() => {
                  if (decision.verdict === 'same') setParting(decision);
                  else onUndo(decision.id);
                }}
              >
                {wayBack(decision)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting !== null && (
        <PartDecided
          title={`Part two records of the ${parting.role}`}
          decisionIds={[parting.id]}
          onClose={() => setParting(null)}
        >
          {decidedWords(parting)}, said {parting.decidedBy}.
        </PartDecided>
      )}
    </section>
  );
}

/** Whoever parts people is shown first what comes of it. */
const wayBack = ({ verdict }: MatchDecision): string => (verdict === 'same' ? 'Part…' : 'Undo');

const decidedWords = ({ role, person, other, verdict }: MatchDecision): string => {
  const is = verdict === 'same' ? 'is' : 'is not';
  return `${roleNames[role]}: ${nameWithBirth(person)}, ${is} ${nameWithBirth(other)}`;
};

const VerdictChip = ({ verdict }: Pick<MatchDecision, 'verdict'>): ReactElement =>
  verdict === 'same' ? (
    <Chip kind="done">Same person</Chip>
  ) : (
    <Chip kind="plain" icon={IconUserX}>
      Different
    </Chip>
  );
