import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Forum } from '../../../shared/domain/forum.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { AgenciesCard } from './AgenciesCard.tsx';
import { DisplayCard } from './DisplayCard.tsx';
import { ForumFacts } from './ForumFacts.tsx';
import { ForumCard } from './ForumCard.tsx';
import { LockCard } from './LockCard.tsx';
import { sectionsFor } from './rule-sections.ts';
import type { ListNames } from './rule-words.ts';
import { RuleSectionCard } from './RuleSectionCard.tsx';
import { SettingsNav } from './SettingsNav.tsx';
import classes from './SettingsView.module.css';
import { useForumDraft } from './use-forum-draft.ts';

type ViewProps = {
  /** Cards about the computer that it runs on. */
  readonly computer?: ReactNode;
};

/** The forum with its agencies, and the settings of its rules, one part in view at a time. */
export function SettingsView({ computer }: ViewProps): ReactElement {
  const forum = useCall('forum.get', {});
  const lists = useCall('forum.lists', {});
  const error = forum.error ?? lists.error;
  const retry = (): void => void Promise.all([forum.refetch(), lists.refetch()]);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (forum.data === undefined || lists.data === undefined) return <LoadingRows />;
  return <Settings key={forum.data.id} forum={forum.data} lists={lists.data} computer={computer} />;
}

type Props = ViewProps & { readonly forum: Forum; readonly lists: ListNames };

function Settings({ forum, lists, computer }: Props): ReactElement {
  const draft = useForumDraft(forum);
  const mayChange = useMay('forum.save');
  const [search] = useSearchParams();
  const sections = sectionsFor(forum.kind);
  const section = sections.find(({ id }) => id === search.get('rules'));
  return (
    <div className={classes['settings']}>
      <div className={classes['aside']}>
        <SettingsNav sections={sections} current={section?.id ?? ''} draft={draft} />
        <GivenBack from={draft.unsaved.givenBackFrom} onDiscard={draft.unsaved.discard} />
      </div>
      {section === undefined ? (
        <div className={classes['columns']}>
          <div className={classes['column']}>
            {mayChange ? (
              <ForumCard kind={forum.kind} draft={draft} />
            ) : (
              <ForumFacts forum={forum} />
            )}
            {computer}
          </div>
          <div className={classes['column']}>
            <AgenciesCard />
            <LockCard />
            <DisplayCard />
          </div>
        </div>
      ) : (
        <RuleSectionCard key={section.id} section={section} draft={draft} lists={lists} />
      )}
    </div>
  );
}
