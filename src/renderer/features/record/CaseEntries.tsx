import type { ReactElement, ReactNode } from 'react';
import { EntryDrawers } from './EntryDrawers.tsx';
import { peopleOfCase } from './somebody.ts';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string; readonly children: ReactNode };

/** Lets everything on the page of a case open and add its entries. */
export function CaseEntries({ caseId, children }: Props): ReactElement {
  const { known } = useCaseRecord(caseId);
  return (
    <EntryDrawers
      caseId={known?.record.id ?? caseId}
      people={known === undefined ? [] : peopleOfCase(known.record)}
    >
      {children}
    </EntryDrawers>
  );
}
