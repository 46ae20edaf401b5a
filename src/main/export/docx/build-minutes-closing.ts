import { approvalInWords } from '../../../shared/domain/minutes-words.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import {
  grid,
  heading1,
  heading2,
  noneRecorded,
  paragraph,
  paragraphs,
  type Block,
} from './blocks.ts';

/** What follows the cases, on a new page so that it stays when a case is taken out. */
export const closingBlocks = (minutes: Minutes): Block[] => [
  heading1('Close of the meeting', { onNewPage: true }),
  heading2(`Cases with ${minutes.repeatWindowMonths} months since the last referral`),
  lapsedBlock(minutes),
  heading2('Any other business'),
  ...(minutes.otherBusiness.trim() === '' ? [noneRecorded()] : paragraphs(minutes.otherBusiness)),
  heading2('Next meeting'),
  minutes.nextMeeting === '' ? noneRecorded('Not yet arranged.') : paragraph(minutes.nextMeeting),
  heading2('Distribution'),
  minutes.distribution.length === 0 ? noneRecorded() : paragraph(minutes.distribution.join(', ')),
  heading2('Approval'),
  paragraph(approvalInWords(minutes)),
];

const lapsedBlock = ({ lapsed }: Minutes): Block =>
  lapsed.length === 0
    ? noneRecorded()
    : grid(
        [
          { heading: 'Case', share: 12 },
          { heading: 'Victim and perpetrator', share: 68 },
          { heading: 'Last referral', share: 20 },
        ],
        lapsed.map(({ caseNumber, pair, lastReferral }) => [caseNumber, pair, lastReferral]),
      );
