import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import type { CaseRecord } from '../../shared/ipc/contract/cases.ts';
import { CaseFiles } from '../features/attachments/CaseFiles.tsx';
import { CaseView } from '../features/cases/CaseView.tsx';
import { ReferToService } from '../features/directory/ReferToService.tsx';
import { ChangedSince } from '../features/history/ChangedSince.tsx';
import { JoinButton } from '../features/matching/JoinButton.tsx';
import { JoinCase } from '../features/matching/JoinCase.tsx';
import { JoinedRecords } from '../features/matching/JoinedRecords.tsx';
import { KeptApart } from '../features/matching/KeptApart.tsx';
import { AddEntryMenu } from '../features/record/AddEntryMenu.tsx';
import { CaseEntries } from '../features/record/CaseEntries.tsx';
import { CaseFlags } from '../features/record/CaseFlags.tsx';
import { ContactBanner } from '../features/record/ContactBanner.tsx';
import { InShort } from '../features/record/InShort.tsx';
import { PeopleAndContact } from '../features/record/PeopleAndContact.tsx';
import { RiskAndNeeds } from '../features/record/RiskAndNeeds.tsx';
import { CaseRetention } from '../features/retention/CaseRetention.tsx';
import { CaseChronology } from './CaseChronology.tsx';
import { CaseRelations } from './CaseRelations.tsx';
import { entryHistory } from './entry-history.tsx';

const addTo = (isNext: boolean): ReactElement => <AddEntryMenu isNext={isNext} />;

const joinWith = (record: CaseRecord): ReactElement => (
  <JoinButton
    label="Join with another case…"
    call="matching.joinCases"
    renderWindow={(onClose) => <JoinCase record={record} onClose={onClose} />}
  />
);

export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <CaseEntries
      key={id}
      caseId={id}
      historyOf={entryHistory}
      referral={(whom) => (ways) => <ReferToService {...whom} {...ways} />}
    >
      <CaseView
        id={id}
        slots={{
          adding: addTo,
          joining: joinWith,
          flags: <CaseFlags caseId={id} />,
          changed: <ChangedSince caseId={id} />,
          chronology: <CaseChronology caseId={id} />,
          relations: <CaseRelations caseId={id} />,
          contact: <ContactBanner caseId={id} />,
          retention: <CaseRetention caseId={id} />,
          joined: <JoinedRecords caseId={id} />,
          apart: <KeptApart caseId={id} />,
          inShort: <InShort caseId={id} />,
          riskAndNeeds: <RiskAndNeeds caseId={id} />,
          peopleAndContact: <PeopleAndContact caseId={id} />,
          documents: <CaseFiles caseId={id} />,
        }}
      />
    </CaseEntries>
  );
}
