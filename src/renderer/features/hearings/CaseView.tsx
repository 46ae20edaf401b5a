import type { ReactElement } from 'react';
import type { AgendaEntry } from '../../../shared/domain/agenda.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { ActionsAgreed } from './ActionsAgreed.tsx';
import { CaseHead } from './CaseHead.tsx';
import { LastPlan } from './LastPlan.tsx';
import { NotesSection } from './NotesSection.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { RisksSection } from './RisksSection.tsx';
import classes from './Room.module.css';
import { RoundTheTable } from './RoundTheTable.tsx';
import { useHearing } from './use-hearing.ts';
import type { RoomSteps } from './use-room-steps.ts';
import { WishesSection } from './WishesSection.tsx';

type Props = {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly entry: AgendaEntry;
  readonly steps: RoomSteps;
  /** Opens the line that adds an action, for a risk when one is named. */
  readonly onAddAction: (riskId: string | null) => void;
};

/** One case: what each agency brings at the left, risks and what is agreed at the right. */
export function CaseView({ meeting, forum, entry, steps, onAddAction }: Props): ReactElement {
  const { data: hearing, error, refetch } = useHearing(entry.hearingId);
  if (hearing === undefined) {
    return (
      <div className={classes['view']}>
        {error === null ? (
          <LoadingRows rows={12} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  const isFinal = meeting.status === 'finalised';
  const part = { hearing, isFinal };
  return (
    <div className={classes['view']}>
      <CaseHead hearing={hearing} forum={forum} heldOn={meeting.heldOn} steps={steps} />
      <div className={classes['panes']}>
        <div className={classes['pane']}>
          <div className={classes['scroll']}>
            <LastPlan caseId={hearing.caseId} heldOn={meeting.heldOn} />
            <RoundTheTable {...part} />
          </div>
        </div>
        <div className={classes['pane']}>
          <div className={classes['scroll']}>
            <RisksSection {...part} onAddAction={onAddAction} />
            <ActionsAgreed {...part} heldOn={meeting.heldOn} />
            <WishesSection {...part} heldOn={meeting.heldOn} />
            <NotesSection {...part} />
          </div>
          <OutcomeBar {...part} />
        </div>
      </div>
    </div>
  );
}
