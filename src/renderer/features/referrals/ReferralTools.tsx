import { Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import type { OutputOf } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './ReferralTools.module.css';
import type { ReferralTab } from './use-referral-tabs.ts';

type Props = {
  readonly tab: ReferralTab;
  readonly onTab: (tab: ReferralTab) => void;
  readonly onSearch: (text: string) => void;
};

const tabNames: Record<ReferralTab, string> = {
  received: 'To decide',
  accepted: 'Accepted',
  returned: 'Returned',
  withdrawn: 'Withdrawn',
  all: 'All',
};
const tabs = ['received', 'accepted', 'returned', 'withdrawn', 'all'] as const;

const isTab = (value: string | null): value is ReferralTab => tabs.some((tab) => tab === value);

type Counts = OutputOf<'referrals.counts'>;

const countOf = (counts: Counts, tab: ReferralTab): string =>
  (tab === 'all'
    ? counts.received + counts.accepted + counts.returned + counts.withdrawn
    : counts[tab]
  ).toLocaleString('en-GB');

/** Which referrals to show: by where they stand, and by words. */
export function ReferralTools({ tab, onTab, onSearch }: Props): ReactElement {
  const counts = useCall('referrals.counts', {}).data;
  return (
    <div className={classes['tools']}>
      <Tabs
        value={tab}
        onChange={(value) => {
          if (isTab(value)) onTab(value);
        }}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={counts && <Chip kind="plain">{countOf(counts, name)}</Chip>}
            >
              {tabNames[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <SearchBox label="Find a name, case or reference" onSearch={onSearch} />
    </div>
  );
}
