import type { ReactElement, ReactNode } from 'react';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { EntryDrawers, type NewForm } from './EntryDrawers.tsx';
import { peopleOfCase } from './somebody.ts';
import { useCaseRecord } from './use-case-record.ts';

type Props = {
  readonly caseId: string;
  readonly historyOf: (entry: Entry) => ReactNode;
  /** The form by which the victim is referred to a service. */
  readonly referral: (whom: { readonly caseId: string; readonly victimId: string }) => NewForm;
  readonly children: ReactNode;
};

/** Lets everything on the page of a case open and add its entries. */
export function CaseEntries({ caseId, historyOf, referral, children }: Props): ReactElement {
  const { known } = useCaseRecord(caseId);
  const record = known?.record;
  return (
    <EntryDrawers
      caseId={record?.id ?? caseId}
      people={record === undefined ? [] : peopleOfCase(record)}
      historyOf={historyOf}
      newForms={
        record === undefined
          ? {}
          : { 'support-referral': referral({ caseId: record.id, victimId: record.victim.id }) }
      }
    >
      {children}
    </EntryDrawers>
  );
}
