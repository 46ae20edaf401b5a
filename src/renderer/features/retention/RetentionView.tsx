import { Button, SegmentedControl } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { useCall } from '../../lib/use-call.ts';
import { DestroyedList } from './DestroyedList.tsx';
import { type ShownView, shownViews, viewNames } from './retention-words.ts';
import { ReviewList } from './ReviewList.tsx';
import { SaveRegister } from './SaveRegister.tsx';

/** Cases whose time is over, until two people have destroyed them or somebody holds them. */
export function RetentionView(): ReactElement {
  const [view, setView] = useState<ShownView>('due');
  const counts = useCall('retention.counts', {}).data;
  return (
    <Page>
      <PageTitle title="Retention" note="One person proposes, another destroys">
        <SegmentedControl
          aria-label="Cases"
          size="xs"
          data={shownViews.map((value) => ({
            value,
            label: counts === undefined ? viewNames[value] : `${viewNames[value]} ${counts[value]}`,
          }))}
          value={view}
          onChange={(value) => setView(shownViews.find((known) => known === value) ?? view)}
        />
        {view === 'destroyed' && <SaveRegister />}
        <Button component={Link} to="/settings?rules=retention" variant="default">
          Rules
        </Button>
      </PageTitle>
      {view === 'destroyed' ? <DestroyedList /> : <ReviewList key={view} view={view} />}
    </Page>
  );
}
