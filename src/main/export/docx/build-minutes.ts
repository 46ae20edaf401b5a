import { Document, Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { isForYou, leftOutWords } from '../../../shared/domain/access/not-for-you.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { approvalInWords, minutesWords } from '../../../shared/domain/minutes-words.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { facts, grid, heading1, paragraph, runOf, type Block, type Words } from './blocks.ts';
import { caseBlocks, leftOutBlocks, pairOf } from './build-minutes-case.ts';
import { closingBlocks } from './build-minutes-closing.ts';
import { openingBlocks } from './build-minutes-opening.ts';
import { safeLine } from './safe-text.ts';
import { documentStyles, page } from './styles.ts';

/**
 * The minutes as a Word document. It says nothing of who made it or where; `auditCode` stands at the
 * foot of each page and tells later what the record was when it was made.
 */
export function buildMinutesDocument(minutes: Minutes, auditCode: string | null = null): Document {
  return new Document({
    // Left out, the library writes "Un-named" and a revision of its own.
    creator: '',
    lastModifiedBy: '',
    revision: 0,
    title: safeLine(`${minutes.forumName} minutes, ${dateWithYear(minutes.heldOn)}`),
    ...documentStyles,
    sections: [
      {
        properties: { page },
        headers: { default: headerOf(minutes) },
        footers: { default: footerOf(minutes, auditCode) },
        children: [
          ...titleBlocks(minutes),
          ...openingBlocks(minutes),
          ...caseListBlocks(minutes),
          ...minutes.cases.flatMap((each) =>
            isForYou(each) ? caseBlocks(each, minutes.forumKind) : leftOutBlocks(each),
          ),
          ...closingBlocks(minutes),
        ],
      },
    ],
  });
}

/** The forum has a line of its own: beside the marking a long name would wrap. */
function headerOf({ marking, forumName, heldOn, version, status }: Minutes): Header {
  const which = `${forumName}, ${dateWithYear(heldOn)}, version ${version}`;
  const draft: Words = { text: 'DRAFT, not approved:', style: 'DraftMark' };
  return new Header({
    children: [
      new Paragraph({ style: 'Header', children: [markingRun(marking)] }),
      paragraph(status === 'Draft' ? [draft, which] : which, 'Header'),
    ],
  });
}

/** The code has a line of its own, as it must not wrap beside a long marking. */
const footerOf = ({ marking }: Minutes, auditCode: string | null): Footer =>
  new Footer({
    children: [
      ...(auditCode === null ? [] : [paragraph(`Audit code ${auditCode}`, 'Footer')]),
      new Paragraph({
        style: 'Footer',
        children: [
          markingRun(marking),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const markingRun = (marking: string): TextRun => runOf({ text: marking, style: 'Marking' });

const titleBlocks = (minutes: Minutes): Block[] => [
  paragraph(minutes.forumName, 'Title'),
  paragraph('Minutes', 'Subtitle'),
  paragraph(minutesWords[minutes.forumKind].conference, 'Conference'),
  facts([
    ['Date', minutes.date],
    ['Time', minutes.times],
    ['Place', minutes.place],
    ['Chair', minutes.chair || 'Not recorded'],
    ['Minute-taker', minutes.minuteTaker || 'Not recorded'],
    ['Version', String(minutes.version)],
    ['Status', approvalInWords(minutes)],
    ['Correction', minutes.correctionReason],
  ]),
];

/** Where to find each case, and what became of it. */
function caseListBlocks({ cases }: Minutes): Block[] {
  if (cases.length === 0) return [];
  return [
    heading1('Cases'),
    grid(
      [
        { heading: 'No', share: 6 },
        { heading: 'Victim and perpetrator', share: 50 },
        { heading: 'Case', share: 10 },
        { heading: 'Kind', share: 10 },
        { heading: 'Outcome', share: 14 },
        { heading: 'Actions', share: 10 },
      ],
      cases.map((each) =>
        isForYou(each)
          ? [
              String(each.number),
              pairOf(each),
              each.caseNumber,
              each.kind,
              each.outcome || 'None recorded',
              String(each.actions.length),
            ]
          : [String(each.number), leftOutWords(each), '', '', '', ''],
      ),
    ),
  ];
}
