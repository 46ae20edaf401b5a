import { type ReactElement, useRef, useState } from 'react';
import type { AgendaEntry } from '../../../shared/domain/agenda.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { ActionsAgreed } from './ActionsAgreed.tsx';
import { CaseHead } from './CaseHead.tsx';
import { LastPlan } from './LastPlan.tsx';
import { NotesSection } from './NotesSection.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { type ActionDraft, QuickLine, type QuickLineHandle } from './QuickLine.tsx';
import { RisksSection } from './RisksSection.tsx';
import classes from './Room.module.css';
import { RoomFoot } from './RoomFoot.tsx';
import { RoundTheTable } from './RoundTheTable.tsx';
import { useHearing } from './use-hearing.ts';
import type { RoomSteps } from './use-room-steps.ts';
import { WishesSection } from './WishesSection.tsx';

type Props = {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly entry: AgendaEntry;
  readonly steps: RoomSteps;
  readonly drafts: Map<string, ActionDraft>;
};

export function CaseView(props: Props): ReactElement {
  const { data, error, refetch } = useHearing(props.entry.hearingId);
  if (data !== undefined) return <Case {...props} read={data} />;
  return (
    <>
      <main className={classes['main']}>
        {error === null ? (
          <LoadingRows rows={12} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </main>
      <RoomFoot meeting={props.meeting} />
    </>
  );
}

/** One case: what each agency brings at the left, risks and what is agreed at the right. */
function Case(props: Props & { readonly read: Hearing }): ReactElement {
  const { meeting, forum, steps, drafts, read } = props;
  const [hearing, setHearing] = useState(read);
  const quickLine = useRef<QuickLineHandle>(null);
  const isFinal = meeting.status === 'finalised';
  const part = { hearing, isFinal, change: setHearing };
  const { heldOn } = meeting;
  return (
    <>
      <main className={classes['main']}>
        <CaseHead hearing={hearing} forum={forum} heldOn={heldOn} steps={steps} isFinal={isFinal} />
        <div className={classes['panes']}>
          <div className={classes['pane']}>
            <div className={classes['scroll']}>
              <LastPlan caseId={hearing.caseId} heldOn={heldOn} />
              <RoundTheTable {...part} />
            </div>
          </div>
          <div className={classes['pane']}>
            <div className={classes['scroll']}>
              <RisksSection {...part} onAddAction={(riskId) => quickLine.current?.open(riskId)} />
              <ActionsAgreed {...part} heldOn={heldOn} />
              <WishesSection {...part} heldOn={heldOn} />
              <NotesSection {...part} />
            </div>
            <OutcomeBar {...part} />
          </div>
        </div>
      </main>
      <RoomFoot meeting={meeting}>
        {!isFinal && (
          <QuickLine
            ref={quickLine}
            hearing={hearing}
            change={setHearing}
            heldOn={heldOn}
            drafts={drafts}
          />
        )}
      </RoomFoot>
    </>
  );
}
