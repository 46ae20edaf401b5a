import { type ReactElement, useState } from 'react';
import type { Work } from '../../../shared/ipc/contract/work.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { ResearchCard } from './ResearchCard.tsx';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous case to research' },
  { keys: ['N'], does: 'nothing known' },
  { keys: ['I', 'Enter'], does: 'write information' },
  { keys: ['Esc'], does: 'close what is open' },
];

/** The meetings to come, each with the cases to look for. */
export function ResearchMeetings({ work }: { readonly work: Work }): ReactElement {
  const [openId, setOpenId] = useState<string | null>(null);
  const meetings = work.meetings.filter(({ cases }) => cases.length > 0);
  usePageKeys(pageKeys);
  useRowKeys({
    ids: meetings.flatMap(({ cases }) => cases.map(({ hearingId }) => hearingId)),
  });

  if (meetings.length === 0) {
    return (
      <Card title="Cases to research">
        <EmptyState>
          No case waits for your agency. The next agenda brings those to look for.
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      {meetings.map((meeting) => (
        <ResearchCard
          key={meeting.meetingId}
          meeting={meeting}
          agencyName={work.agencyName}
          openId={openId}
          onOpen={setOpenId}
        />
      ))}
    </>
  );
}
