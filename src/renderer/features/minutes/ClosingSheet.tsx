import type { ReactElement } from 'react';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { approvalInWords } from '../../../shared/domain/minutes-words.ts';
import { GridTable } from './GridTable.tsx';
import { Sheet } from './Sheet.tsx';

/** What follows the cases. */
export const ClosingSheet = ({ minutes }: { readonly minutes: Minutes }): ReactElement => (
  <Sheet minutes={minutes} id="minutes-close">
    <h2>Close of the meeting</h2>
    <h3>Cases with {minutes.repeatWindowMonths} months since the last referral</h3>
    <GridTable
      columns={[
        { heading: 'Case', share: 16 },
        { heading: 'Victim and perpetrator', share: 62 },
        { heading: 'Last referral', share: 22 },
      ]}
      rows={minutes.lapsed.map(({ caseNumber, pair, lastReferral }) => [
        caseNumber,
        pair,
        lastReferral,
      ])}
    />
    <h3>Any other business</h3>
    <p>{minutes.otherBusiness || 'None recorded.'}</p>
    <h3>Next meeting</h3>
    <p>{minutes.nextMeeting || 'Not yet arranged.'}</p>
    <h3>Distribution</h3>
    <p>{minutes.distribution.join(', ') || 'None recorded.'}</p>
    <h3>Approval</h3>
    <p>{approvalInWords(minutes)}</p>
  </Sheet>
);
