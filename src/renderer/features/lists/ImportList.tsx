import type { ReactElement } from 'react';
import { DoneStep } from './DoneStep.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { referralCalls, referralView } from './referral-view.tsx';

const choose = {
  heading: 'Choose the list that came in',
  text:
    'A CSV or an Excel workbook (.xlsx), one referral a row, the column headings in the first ' +
    'row. Nothing is imported before you have seen every problem.',
};

/** From a file to referrals. */
export const ImportList = (): ReactElement => (
  <ImportSteps
    title="Import a list"
    calls={referralCalls}
    view={referralView}
    choose={choose}
    Done={DoneStep}
  />
);
