import type { ReactElement } from 'react';
import { entriesOf } from '../../../shared/domain/entries/standing.ts';
import type { EntryKind } from '../../../shared/domain/entries/entry.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { AssessmentsCard } from './AssessmentsCard.tsx';
import { CaseReviewCard } from './CaseReviewCard.tsx';
import classes from './columns.module.css';
import { ComplaintsCard } from './ComplaintsCard.tsx';
import { EntriesCard } from './EntriesCard.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import { NeedsCard } from './NeedsCard.tsx';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string };

/** Risk, need and support of a case, each over time. */
export function RiskAndNeeds({ caseId }: Props): ReactElement {
  const { known, error, retry } = useCaseRecord(caseId);
  const forum = useCall('forum.get', {}).data;
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (known === undefined || forum === undefined) return <LoadingRows />;
  const { entries } = known;
  const isAsbrac = forum.kind === 'asbrac';
  const of = (...kinds: readonly EntryKind[]) => entries.filter(({ kind }) => kinds.includes(kind));
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        {isAsbrac ? <MatrixCard entries={entries} /> : <AssessmentsCard entries={entries} />}
        <EntriesCard
          title="Kinds of risk"
          adds="risk-type"
          entries={of('risk-type')}
          empty="Say whether serious harm is feared from the perpetrator, from self, to others, or as a loss of wellbeing."
        />
        {isAsbrac && <CaseReviewCard entries={entries} settings={forum.settings} />}
        {isAsbrac && <ComplaintsCard entries={entries} settings={forum.settings} />}
        {isAsbrac && (
          <EntriesCard
            title="Powers and tools"
            adds="power"
            entries={entriesOf(entries, 'power')}
            empty="No power or tool was considered yet."
          />
        )}
      </div>
      <div className={classes['column']}>
        <NeedsCard entries={entries} />
        <EntriesCard
          title="Support"
          adds="support-referral"
          entries={of('support-referral')}
          empty="No referral to a support service yet."
        />
        <EntriesCard
          title="Enhanced entitlement"
          adds="entitlement"
          entries={of('entitlement')}
          empty="Nobody has decided on enhanced entitlement under the Victims’ Code."
        />
        <EntriesCard
          title="Restorative justice and outcome"
          adds="restorative"
          showsKind
          entries={of('restorative', 'outcome')}
          empty="Restorative justice was not considered yet."
        />
      </div>
    </div>
  );
}
