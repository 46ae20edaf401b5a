import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { bestFirst, foundKindNames, type FoundKind } from '../../../shared/domain/search/found.ts';
import type { SearchFilter } from '../../../shared/domain/search/search-filter.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { ipc } from '../../lib/ipc.ts';
import classes from './FoundSection.module.css';
import { FoundRow } from './FoundRow.tsx';

type Props = {
  readonly filter: SearchFilter & { readonly kind: FoundKind };
  /** One of several kinds: a kind of which nothing is found takes no room. */
  readonly isOneOfSeveral: boolean;
};

/** Rows that are read before somebody asks for more. */
const rowsOfSeveral = 5;
const rowsOfOne = 50;

/** Everything of one kind that has the words, some at a time. */
export function FoundSection({ filter, isOneOfSeveral }: Props): ReactElement {
  const list = useInfiniteQuery({
    queryKey: ['search.list', filter],
    queryFn: ({ pageParam }) => ipc.call('search.list', { filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const found = bestFirst(list.data?.pages.flatMap((page) => page.found) ?? []);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const isShort =
    found.length < (isOneOfSeveral ? rowsOfSeveral : rowsOfOne) &&
    hasNextPage &&
    !isFetchingNextPage &&
    !isError;

  useEffect(() => {
    // An answer may be empty although older rows have the words: then it goes on by itself.
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);

  const isLooking = list.isPending || (found.length === 0 && hasNextPage && !isError);
  const isNothing = !isLooking && !isError && found.length === 0;
  const title = foundKindNames[filter.kind];
  if (isNothing && isOneOfSeveral) return <Card title={title} note="nothing has these words" />;
  return (
    <Card title={title}>
      {isLooking && <LoadingRows rows={2} />}
      {isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {isNothing && <EmptyState>Nothing of this kind has these words.</EmptyState>}
      {found.length > 0 && (
        <ul className={classes['rows']}>
          {found.map((each) => (
            <FoundRow key={each.key} found={each} />
          ))}
        </ul>
      )}
      {found.length > 0 && hasNextPage && (
        <div className={classes['more']}>
          <Button
            variant="default"
            size="xs"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show older ones
          </Button>
        </div>
      )}
    </Card>
  );
}
