import type { ReactElement } from 'react';
import { PageTitle } from '../components/PageTitle.tsx';
import { AgenciesCard } from '../features/forum/AgenciesCard.tsx';
import { DisplayCard } from '../features/forum/DisplayCard.tsx';
import { ForumCard } from '../features/forum/ForumCard.tsx';
import classes from './SettingsPage.module.css';

export const SettingsPage = (): ReactElement => (
  <>
    <PageTitle title="Settings" note="Every change is saved as you make it" />
    <div className={classes['columns']}>
      <ForumCard />
      <div className={classes['column']}>
        <AgenciesCard />
        <DisplayCard />
      </div>
    </div>
  </>
);
