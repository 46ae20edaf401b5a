import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CaseView } from '../features/cases/CaseView.tsx';
import { JoinedRecords } from '../features/matching/JoinedRecords.tsx';
import { KeptApart } from '../features/matching/KeptApart.tsx';
import { CaseRetention } from '../features/retention/CaseRetention.tsx';

export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <CaseView
      key={id}
      id={id}
      retention={<CaseRetention caseId={id} />}
      joined={<JoinedRecords caseId={id} />}
      apart={<KeptApart caseId={id} />}
    />
  );
}
