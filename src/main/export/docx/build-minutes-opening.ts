import type { IncompleteAction, Minutes } from '../../../shared/domain/minutes.ts';
import {
  grid,
  heading1,
  heading2,
  noneRecorded,
  paragraph,
  paragraphs,
  type Block,
} from './blocks.ts';

/** Who came, what they agreed to keep, and what became of earlier actions. */
export const openingBlocks = (minutes: Minutes): Block[] => [
  ...attendanceBlocks(minutes),
  heading1('Confidentiality'),
  ...paragraphs(minutes.confidentialityStatement),
  minutes.confidentialityRead === ''
    ? noneRecorded('It is not recorded that the statement was read aloud.')
    : paragraph(`${minutes.confidentialityRead}.`),
  ...incompleteBlocks(minutes),
];

function attendanceBlocks({ present, apologies, absent, unmarked }: Minutes): Block[] {
  const names = (agencies: readonly { agency: string }[]): string =>
    agencies.map(({ agency }) => agency).join(', ');
  return [
    heading1('Attendance'),
    heading2('Present'),
    present.length === 0
      ? noneRecorded()
      : grid(
          [
            { heading: 'Agency', share: 40 },
            { heading: 'Representative', share: 42 },
            { heading: 'Statement signed', share: 18 },
          ],
          present.map(({ agency, representative, note, signed }) => [
            agency,
            representativeInWords(representative, note),
            signed ? 'Yes' : 'No',
          ]),
        ),
    heading2('Apologies'),
    apologies.length === 0
      ? noneRecorded()
      : grid(
          [
            { heading: 'Agency', share: 40 },
            { heading: 'Representative', share: 24 },
            { heading: 'Information sent', share: 18 },
            { heading: 'Received', share: 18 },
          ],
          apologies.map((mark) => [
            mark.agency,
            mark.representative,
            mark.informationSent,
            mark.receivedOn,
          ]),
        ),
    heading2('Not present and no information sent'),
    absent.length === 0 ? noneRecorded() : paragraph(names(absent)),
    ...(unmarked.length === 0
      ? []
      : [heading2('Attendance not recorded'), paragraph(names(unmarked))]),
  ];
}

const representativeInWords = (name: string, note: string): string =>
  name === '' || note === '' ? `${name}${note}` : `${name} (${note.toLowerCase()})`;

function incompleteBlocks({ notPossible, notUndertaken, noUpdate }: Minutes): Block[] {
  return [
    heading1('Incomplete actions of earlier meetings'),
    heading2('Not possible because circumstances changed'),
    incompleteTable(notPossible),
    heading2('Not undertaken by the agency'),
    incompleteTable(notUndertaken),
    ...(noUpdate.length === 0 ? [] : [heading2('No update received'), incompleteTable(noUpdate)]),
  ];
}

function incompleteTable(actions: readonly IncompleteAction[]): Block {
  if (actions.length === 0) return noneRecorded();
  const hasReason = actions.some(({ reason }) => reason !== '');
  return grid(
    [
      { heading: 'Case', share: 11 },
      { heading: 'Action', share: hasReason ? 31 : 46 },
      { heading: 'Agency', share: hasReason ? 17 : 25 },
      { heading: 'Due', share: hasReason ? 16 : 18 },
      ...(hasReason ? [{ heading: 'Reason', share: 25 }] : []),
    ],
    actions.map(({ caseNumber, action, agency, due, reason }) => [
      caseNumber,
      action,
      agency,
      due,
      ...(hasReason ? [reason] : []),
    ]),
  );
}
