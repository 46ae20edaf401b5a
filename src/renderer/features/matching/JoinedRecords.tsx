import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { JoinedCase, MatchDecision } from '../../../shared/domain/matching/match-view.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './JoinedRecords.module.css';
import { nameWithBirth } from './match-words.ts';
import { PartDecided } from './PartDecided.tsx';

type Props = { readonly caseId: string };

type Parting = {
  readonly title: string;
  readonly words: string;
  readonly decisionIds: readonly string[];
};

/** Which cases and records a person said are one, each with the way to part them again. */
export function JoinedRecords({ caseId }: Props): ReactElement | null {
  const mayPart = useMay('matching.undo');
  const [parting, setParting] = useState<Parting | null>(null);
  const { data: decisions = [] } = useCall('matching.ofCase', { caseId });
  const { data: cases = [] } = useCall('matching.joinedCases', { caseId });
  const joined = [
    ...cases.map((each) => ({
      id: each.caseId,
      part: `Part this case from ${each.number}…`,
      title: `Part this case from ${each.number}`,
      words: joinedCaseWords(each),
      decisionIds: each.decisionIds,
    })),
    ...decisions
      .filter(({ verdict }) => verdict === 'same')
      .map((decision) => ({
        id: decision.id,
        part: 'Part…',
        title: `Part two records of the ${decision.role}`,
        words: joinedWords(decision),
        decisionIds: [decision.id],
      })),
  ];
  if (joined.length === 0) return null;
  return (
    <>
      <ul className={classes['joined']}>
        {joined.map(({ id, part, ...each }) => (
          <li key={id}>
            <IconLink aria-hidden size={16} stroke={1.8} />
            <span>{each.words}</span>
            {mayPart && (
              <Button
                variant="default"
                size="xs"
                flex="none"
                aria-label={`${part} ${each.words}`}
                onClick={() => setParting(each)}
              >
                {part}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting !== null && (
        <PartDecided
          title={parting.title}
          decisionIds={parting.decisionIds}
          onClose={() => setParting(null)}
        >
          {parting.words}
        </PartDecided>
      )}
    </>
  );
}

const joinedCaseWords = ({ number, decidedBy, decidedAt }: JoinedCase): string =>
  `${number} joined to this case ${dateWithYear(dayOf(decidedAt))} by ${decidedBy}.`;

const joinedWords = ({ role, person, other, decidedBy, decidedAt }: MatchDecision): string =>
  `Two records of the ${role} joined ${dateWithYear(dayOf(decidedAt))} by ${decidedBy}: ` +
  `${nameWithBirth(person)}, and ${nameWithBirth(other)}.`;
