import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted, today } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useMay } from '../../lib/viewer.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { MeetingTable } from './MeetingTable.tsx';
import { nextAndPast } from './next-and-past.ts';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous row' },
  { keys: ['Enter'], does: 'open the agenda' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];

const NewMeeting = (): ReactElement | null =>
  useMay('meetings.create') ? (
    <Button component={Link} to="/meetings/new" leftSection={<IconPlus aria-hidden size={16} />}>
      New meeting
    </Button>
  ) : null;

/** All meetings of the forum: those to come first, then those held, the latest first. */
export function MeetingList(): ReactElement {
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useCall('meetings.list', { offset, limit: pageSize });
  const turn = usePages({ offset, total: data?.total, onOffset: setOffset });
  const meetings = nextAndPast(data?.rows ?? [], today());
  const ids = [...meetings.next, ...meetings.past].map(({ id }) => id);
  usePageKeys(pageKeys);
  useRowKeys({ ids, onTurn: turn });

  return (
    <Page>
      <PageTitle title="Meetings" note={data && data.total > 0 && counted(data.total, 'meeting')}>
        {data !== undefined && data.total > 0 && <NewMeeting />}
      </PageTitle>
      {data === undefined && error === null && <LoadingRows />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <EmptyState action={<NewMeeting />}>No meetings are planned yet.</EmptyState>
      )}
      {data !== undefined && data.total > 0 && (
        <MeetingTable
          meetings={meetings}
          foot={<PageBar offset={offset} total={data.total} onTurn={turn} />}
        />
      )}
    </Page>
  );
}
