import type { ReactElement } from 'react';
import { isForYou, leftOutWords } from '../../../shared/domain/access/not-for-you.ts';
import type { IncompleteAction, Minutes } from '../../../shared/domain/minutes.ts';
import { approvalInWords, minutesWords } from '../../../shared/domain/minutes-words.ts';
import { FactsTable } from './FactsTable.tsx';
import { GridTable } from './GridTable.tsx';
import { Sheet } from './Sheet.tsx';

type Props = { readonly minutes: Minutes };

/** Everything before the first case. */
export const FrontSheet = ({ minutes }: Props): ReactElement => (
  <Sheet minutes={minutes} id="minutes-header">
    <Header minutes={minutes} />
    <AttendanceParts minutes={minutes} />
    <h2 data-section="minutes-confidentiality">Confidentiality</h2>
    <p>{minutes.confidentialityStatement}</p>
    <p>
      {minutes.confidentialityRead === ''
        ? 'It is not recorded that the statement was read aloud.'
        : `${minutes.confidentialityRead}.`}
    </p>
    <IncompleteParts minutes={minutes} />
    {minutes.cases.length > 0 && <CaseList minutes={minutes} />}
  </Sheet>
);

const Header = ({ minutes }: Props): ReactElement => (
  <>
    <h2>{minutes.forumName}: minutes</h2>
    <p data-quiet>{minutesWords[minutes.forumKind].conference}</p>
    <FactsTable
      facts={[
        ['Date', minutes.date],
        ['Time', minutes.times],
        ['Place', minutes.place],
        ['Chair', minutes.chair || 'Not recorded'],
        ['Minute-taker', minutes.minuteTaker || 'Not recorded'],
        ['Version', minutes.version],
        ['Status', approvalInWords(minutes)],
        ['Correction', minutes.correctionReason],
      ]}
    />
  </>
);

const names = (agencies: readonly { agency: string }[]): string =>
  agencies.map(({ agency }) => agency).join(', ');

const AttendanceParts = ({ minutes }: Props): ReactElement => (
  <>
    <h2 data-section="minutes-attendance">Attendance</h2>
    <h3>Present</h3>
    <GridTable
      columns={[
        { heading: 'Agency', share: 38 },
        { heading: 'Representative', share: 40 },
        { heading: 'Statement signed', share: 22 },
      ]}
      rows={minutes.present.map(({ agency, representative, note, signed }) => [
        agency,
        [representative, note && `(${note.toLowerCase()})`].filter(Boolean).join(' '),
        signed ? 'Yes' : 'No',
      ])}
    />
    <h3>Apologies</h3>
    <GridTable
      columns={[
        { heading: 'Agency', share: 40 },
        { heading: 'Representative', share: 24 },
        { heading: 'Information sent', share: 18 },
        { heading: 'Received', share: 18 },
      ]}
      rows={minutes.apologies.map((mark) => [
        mark.agency,
        mark.representative,
        mark.informationSent,
        mark.receivedOn,
      ])}
    />
    <h3>Not present and no information sent</h3>
    <p>{names(minutes.absent) || 'None recorded.'}</p>
    {minutes.unmarked.length > 0 && (
      <>
        <h3>Attendance not recorded</h3>
        <p>
          <span data-open>{names(minutes.unmarked)}</span>
        </p>
      </>
    )}
  </>
);

const IncompleteParts = ({ minutes }: Props): ReactElement => (
  <>
    <h2 data-section="minutes-incomplete">Incomplete actions of earlier meetings</h2>
    <h3>Not possible because circumstances changed</h3>
    <IncompleteTable actions={minutes.notPossible} />
    <h3>Not undertaken by the agency</h3>
    <IncompleteTable actions={minutes.notUndertaken} />
    {minutes.noUpdate.length > 0 && (
      <>
        <h3>No update received</h3>
        <IncompleteTable actions={minutes.noUpdate} />
      </>
    )}
  </>
);

const IncompleteTable = ({
  actions,
}: {
  readonly actions: readonly IncompleteAction[];
}): ReactElement => (
  <GridTable
    columns={[
      { heading: 'Case', share: 13 },
      { heading: 'Action', share: 31 },
      { heading: 'Agency', share: 17 },
      { heading: 'Due', share: 17 },
      { heading: 'Reason', share: 22 },
    ]}
    rows={actions.map(({ caseNumber, action, agency, due, reason }) => [
      caseNumber,
      action,
      agency,
      due,
      reason,
    ])}
  />
);

const CaseList = ({ minutes }: Props): ReactElement => (
  <>
    <h2>Cases</h2>
    <GridTable
      columns={[
        { heading: 'No', share: 6 },
        { heading: 'Victim and perpetrator', share: 44 },
        { heading: 'Case', share: 14 },
        { heading: 'Kind', share: 10 },
        { heading: 'Outcome', share: 16 },
        { heading: 'Actions', share: 10 },
      ]}
      rows={minutes.cases.map((each) =>
        isForYou(each)
          ? [
              each.number,
              `${each.victim.name} and ${each.perpetrator.name}`,
              each.caseNumber,
              each.kind,
              each.outcome || 'None recorded',
              each.actions.length,
            ]
          : [each.number, leftOutWords(each), '', '', '', ''],
      )}
    />
  </>
);
