import type { ReactElement } from 'react';
import { useCall } from '../../lib/use-call.ts';
import { JoinedList } from './JoinedList.tsx';
import { joinedWords } from './match-words.ts';

type Props = { readonly personId: string };

/** Of which records somebody is made, by whom they were joined, and the way to part them again. */
export function JoinedOfPerson({ personId }: Props): ReactElement {
  const { data: decisions = [] } = useCall('matching.ofPerson', { personId });
  return (
    <JoinedList
      joined={decisions
        .filter(({ verdict }) => verdict === 'same')
        .map((decision) => ({
          id: decision.id,
          words: joinedWords('Two records', decision),
          part: 'Part…',
          title: 'Part two records',
          decisionIds: [decision.id],
        }))}
    />
  );
}
