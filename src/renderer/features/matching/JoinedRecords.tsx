import type { ReactElement } from 'react';
import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { JoinedCase, MatchDecision } from '../../../shared/domain/matching/match-view.ts';
import { useCall } from '../../lib/use-call.ts';
import { JoinedList } from './JoinedList.tsx';
import { joinedWords } from './match-words.ts';

type Props = { readonly caseId: string };

/** Which cases and records a person said are one, each with the way to part them again. */
export function JoinedRecords({ caseId }: Props): ReactElement {
  const { data: decisions = [] } = useCall('matching.ofCase', { caseId });
  const { data: cases = [] } = useCall('matching.joinedCases', { caseId });
  return (
    <JoinedList
      joined={[
        ...cases.map((each) => ({
          id: each.caseId,
          words: joinedCaseWords(each),
          part: `Part this case from ${each.number}…`,
          title: `Part this case from ${each.number}`,
          decisionIds: each.decisionIds,
        })),
        ...decisions
          .filter(({ verdict }) => verdict === 'same')
          .map((decision) => ({
            id: decision.id,
            words: wordsOf(decision),
            part: 'Part…',
            title: `Part two records of the ${decision.role}`,
            decisionIds: [decision.id],
          })),
      ]}
    />
  );
}

const joinedCaseWords = ({ number, decidedBy, decidedAt }: JoinedCase): string =>
  `${number} joined to this case ${dateWithYear(dayOf(decidedAt))} by ${decidedBy}.`;

const wordsOf = (decision: MatchDecision): string =>
  joinedWords(`Two records of the ${decision.role}`, decision);
