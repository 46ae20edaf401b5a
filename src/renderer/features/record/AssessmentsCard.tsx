import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { answersInWords } from '../../../shared/domain/assessment-score.ts';
import type { Answer } from '../../../shared/domain/assessment-tool.ts';
import {
  assessmentsOf,
  countsOf,
  type ChangedAnswer,
} from '../../../shared/domain/entries/assessments-of.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { AddingCard } from './AddingCard.tsx';
import { AnswerBar } from './AnswerBar.tsx';
import classes from './AssessmentsCard.module.css';
import { useEntryOpening } from './entry-opening.ts';
import rows from './EntryRows.module.css';

type Props = { readonly entries: readonly Entry[] };

const answerWords: Record<Answer, string> = {
  yes: 'yes',
  no: 'no',
  'dont-know': 'don’t know',
  blank: 'blank',
};

/** Every assessment, the latest first, with the answers that changed since the one before. */
export function AssessmentsCard({ entries }: Props): ReactElement {
  const { open } = useEntryOpening();
  const topics = useCall('entries.lists', {}).data?.assessments[0]?.topics ?? [];
  const assessments = assessmentsOf(entries);
  return (
    <AddingCard
      title="Risk assessments"
      adds="assessment"
      count={assessments.length}
      isEmpty={assessments.length === 0}
      empty="No assessment is recorded answer by answer. Referrals keep the score they came with."
    >
      <CardRows>
        {assessments.map(({ entry, changed }, index) => {
          const counts = countsOf(entry.says.answers, topics.length);
          return (
            <CardRow
              key={entry.id}
              lead={
                <UnstyledButton className={rows['title'] ?? ''} onClick={() => open(entry)}>
                  {entry.says.tool}, {dateWithYear(entry.startsOn)}
                </UnstyledButton>
              }
              note={
                <>
                  {index === 0 && <AnswerBar counts={counts} />}
                  {answersInWords(counts)}
                  {entry.says.assessor !== '' && `, by ${entry.says.assessor}`}
                  {changed.length > 0 && (
                    <ul className={classes['changed']}>
                      {changed.map((answer) => (
                        <li key={answer.question}>{changeWords(answer, topics)}</li>
                      ))}
                    </ul>
                  )}
                </>
              }
            >
              <strong>{counts.yes} yes</strong>
            </CardRow>
          );
        })}
      </CardRows>
    </AddingCard>
  );
}

function changeWords(
  { question, before, now, beforeOn }: ChangedAnswer,
  topics: readonly string[],
): string {
  const topic = topics[Number(question) - 1] ?? `Question ${question}`;
  return `${topic}: now ${answerWords[now]}, ${answerWords[before]} on ${dateWithYear(beforeOn)}`;
}
