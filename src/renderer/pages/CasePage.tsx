import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CaseView } from '../features/cases/CaseView.tsx';
import { JoinedRecords } from '../features/matching/JoinedRecords.tsx';
import { KeptApart } from '../features/matching/KeptApart.tsx';
import { AddEntryMenu } from '../features/record/AddEntryMenu.tsx';
import { CaseEntries } from '../features/record/CaseEntries.tsx';
import { ContactBanner } from '../features/record/ContactBanner.tsx';
import { InShort } from '../features/record/InShort.tsx';
import { PeopleAndContact } from '../features/record/PeopleAndContact.tsx';
import { RiskAndNeeds } from '../features/record/RiskAndNeeds.tsx';
import { CaseRetention } from '../features/retention/CaseRetention.tsx';

export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <CaseEntries key={id} caseId={id}>
      <CaseView
        id={id}
        slots={{
          adding: (isNext) => <AddEntryMenu isNext={isNext} />,
          contact: <ContactBanner caseId={id} />,
          retention: <CaseRetention caseId={id} />,
          joined: <JoinedRecords caseId={id} />,
          apart: <KeptApart caseId={id} />,
          inShort: <InShort caseId={id} />,
          riskAndNeeds: <RiskAndNeeds caseId={id} />,
          peopleAndContact: <PeopleAndContact caseId={id} />,
        }}
      />
    </CaseEntries>
  );
}
