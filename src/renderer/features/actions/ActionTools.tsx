import { Select, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useOwnAgency } from '../../lib/viewer.ts';
import classes from './ActionTools.module.css';
import { type ActionView, actionViews } from './use-action-view.ts';

type Props = {
  readonly view: ActionView;
  readonly agencyId: string | null;
  readonly show: (change: { view?: ActionView; agencyId?: string | null }) => void;
  readonly onSearch: (text: string) => void;
};

const viewNames: Record<ActionView, string> = {
  open: 'Open',
  overdue: 'Overdue',
  finished: 'Finished',
  all: 'All',
};

const useCount = (view: ActionView, agencyId: string | null): number | undefined =>
  useCall('actions.list', { view, agencyId, limit: 1 }).data?.total;

/** The page's title and what narrows its list: view, agency, words. */
export function ActionTools({ view, agencyId, show, onSearch }: Props): ReactElement {
  const ownAgencyId = useOwnAgency();
  const agencies = useCall('agencies.list', {}, { enabled: ownAgencyId === null }).data ?? [];
  const open = useCount('open', ownAgencyId);
  const overdue = useCount('overdue', ownAgencyId);
  const counts: Partial<Record<ActionView, number | undefined>> = { open, overdue };
  const note =
    open === undefined || overdue === undefined
      ? undefined
      : `${open.toLocaleString('en-GB')} open, ${overdue.toLocaleString('en-GB')} overdue`;
  return (
    <>
      <PageTitle title={ownAgencyId === null ? 'Actions' : 'My actions'} note={note} />
      <div className={classes['tools']}>
        <Tabs
          value={view}
          onChange={(value) => show({ view: actionViews.find((name) => name === value) ?? view })}
          className={classes['tabs'] ?? ''}
        >
          <Tabs.List>
            {actionViews.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                rightSection={
                  counts[name] !== undefined && (
                    <Chip kind={name === 'overdue' && counts[name] > 0 ? 'overdue' : 'plain'}>
                      {counts[name].toLocaleString('en-GB')}
                    </Chip>
                  )
                }
              >
                {viewNames[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {ownAgencyId === null && (
          <Select
            aria-label="Agency"
            placeholder="Every agency"
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            value={agencyId}
            onChange={(id) => show({ agencyId: id })}
            clearable
            searchable
            nothingFoundMessage="No such agency"
          />
        )}
        <SearchBox label="Find a name or case" onSearch={onSearch} />
      </div>
    </>
  );
}
