import { leftOutWords } from '../../../shared/domain/access/not-for-you.ts';
import type { ForumKind } from '../../../shared/domain/forum-kind.ts';
import { minutesWords } from '../../../shared/domain/minutes-words.ts';
import type { MinutesCase, MinutesPerson } from '../../../shared/domain/minutes.ts';
import {
  comparison,
  facts,
  grid,
  heading1,
  heading2,
  lead,
  noneRecorded,
  openPoint,
  paragraph,
  paragraphs,
  type Block,
  type Words,
} from './blocks.ts';

export const pairOf = ({ victim, perpetrator }: MinutesCase): string =>
  `${victim.name} and ${perpetrator.name}`;

/** The page of a case that is closed to whoever made the document, or was destroyed. */
export const leftOutBlocks = (place: Parameters<typeof leftOutWords>[0]): Block[] => [
  heading1(leftOutWords(place), { onNewPage: true }),
];

/** One case, from a new page on, so that its pages can be taken out alone. */
export const caseBlocks = (minutesCase: MinutesCase, kind: ForumKind): Block[] => [
  heading1(`Case ${minutesCase.number}: ${pairOf(minutesCase)}`, { onNewPage: true }),
  ...caseLines(minutesCase),
  heading2('People'),
  peopleTable(minutesCase),
  heading2('Referral'),
  referralTable(minutesCase),
  heading2(minutesWords[kind].wishes),
  ...wishesBlocks(minutesCase),
  heading2('Information shared'),
  ...informationBlocks(minutesCase.information),
  heading2('Risks'),
  ...riskBlocks(minutesCase),
  heading2('Actions'),
  ...actionBlocks(minutesCase),
  ...closingOfCase(minutesCase, kind),
];

function caseLines({ caseNumber, kind, repeatReason, started, ended }: MinutesCase): Block[] {
  const times = [
    started === '' ? '' : `, started ${started}`,
    ended === '' ? '' : `, ended ${ended}`,
  ].join('');
  return [
    paragraph([lead(kind), `case ${caseNumber}${times}.`], 'CaseLine'),
    ...paragraphs(repeatReason, { style: 'CaseLine' }),
  ];
}

function peopleTable(minutesCase: MinutesCase): Block {
  const { victim, perpetrator } = minutesCase;
  const born = ({ dob, age }: MinutesPerson): string =>
    dob === '' ? 'Not recorded' : `${dob}, aged ${age}`;
  return comparison({
    headings: ['Victim', 'Perpetrator'],
    each: [
      ['Name', victim.name, perpetrator.name],
      ['Date of birth', born(victim), born(perpetrator)],
      ['Details', unbroken(victim.details), unbroken(perpetrator.details)],
      ['Address', 'Withheld', 'Withheld'],
    ],
    both: [
      ['Safe contact', minutesCase.safeContact || openPoint('Not recorded')],
      ['Interpreter', minutesCase.interpreter],
      ['Victim aware', minutesCase.victimAware || 'Not recorded'],
      ['Relationship', minutesCase.relationship],
      ['Also named', minutesCase.alsoNamed],
      ['Children', minutesCase.children],
    ],
  });
}

/** No line ends between a label and its short answer. */
const unbroken = (details: string): string => details.replaceAll(': ', ':\u00a0');

const referralTable = (minutesCase: MinutesCase): Block =>
  facts([
    ['Referred by', `${minutesCase.referredBy}, received ${minutesCase.referredOn}`],
    ['Criteria met', minutesCase.criteria.join('\n') || 'None recorded'],
    ['Risk assessment', minutesCase.assessment],
    ['Latest incident', minutesCase.incident || 'Not recorded'],
  ]);

const wishesBlocks = ({ wishes, wishesSource }: MinutesCase): Block[] => [
  ...(wishes.trim() === '' ? [noneRecorded()] : paragraphs(wishes)),
  ...(wishesSource === '' ? [] : [paragraph([lead('Source:'), wishesSource])]),
];

type Said = MinutesCase['information'][number];

const hasWords = ({ text }: Said): boolean => text.trim() !== '';

/** A row for each agency that said something; the others by name under what their row says. */
function informationBlocks(information: MinutesCase['information']): Block[] {
  if (information.length === 0) return [noneRecorded()];
  const said = information.filter(hasWords);
  const silent = information.filter((each) => !hasWords(each));
  const states = [...new Set(silent.map(({ state }) => state))];
  return [
    ...(said.length === 0 ? [] : [saidTable(said)]),
    ...states.map((state) => {
      const agencies = silent.filter((each) => each.state === state);
      return paragraph(
        [lead(`${state}:`), agencies.map(({ agency }) => agency).join(', ')],
        'Remark',
      );
    }),
  ];
}

const saidTable = (said: readonly Said[]): Block =>
  grid(
    [
      { heading: 'Agency', share: 20 },
      { heading: 'Information', share: 80 },
    ],
    said.map((each) => [lead(each.agency), { text: each.text, before: marksOf(each) }]),
  );

function marksOf({ state, isOpinion, notForDisclosure }: Said): Words[] {
  const mark = (text: string): Words => ({ text, style: 'DisclosureMark' });
  return [
    ...(notForDisclosure ? [mark('(not for disclosure)')] : []),
    ...(isOpinion ? [mark('(opinion)')] : []),
    ...(state === 'Information' ? [] : [lead(`${state}:`)]),
  ];
}

const riskBlocks = ({ risks, protectiveFactors }: MinutesCase): Block[] => [
  risks.length === 0
    ? noneRecorded()
    : grid(
        [
          { heading: 'No', share: 6 },
          { heading: 'To whom', share: 16 },
          { heading: 'Risk', share: 48 },
          { heading: 'How soon', share: 15 },
          { heading: 'Actions', share: 15 },
        ],
        risks.map((risk) => [
          String(risk.number),
          risk.who,
          risk.text,
          risk.imminence,
          risk.coveredBy === '' ? openPoint('No action') : risk.coveredBy,
        ]),
      ),
  ...(protectiveFactors.trim() === ''
    ? []
    : paragraphs(protectiveFactors, {
        style: 'Remark',
        before: [lead('Protective factors:')],
      })),
];

const actionBlocks = ({ actions, tellVictim }: MinutesCase): Block[] => [
  actions.length === 0
    ? noneRecorded()
    : grid(
        [
          { heading: 'No', share: 8 },
          { heading: 'Action', share: 48 },
          { heading: 'Agency', share: 20 },
          { heading: 'Due', share: 16 },
          { heading: 'Risk', share: 8 },
        ],
        actions.map(({ number, text, agency, due, risk }) => [number, text, agency, due, risk]),
        // The lines below it would otherwise be all there is on the last page of a case.
        { keepNext: true },
      ),
  paragraph(
    [
      lead('Tells the victim the outcome:'),
      tellVictim === '' ? openPoint('nobody named') : tellVictim,
    ],
    'RemarkBefore',
  ),
];

function closingOfCase({ links, outcome, outcomeNote }: MinutesCase, kind: ForumKind): Block[] {
  return [
    ...(links.trim() === '' ? [] : [heading2(minutesWords[kind].links), ...paragraphs(links)]),
    paragraph(
      [lead('Outcome:'), outcome === '' ? openPoint('none recorded') : lead(`${outcome}.`)],
      'Remark',
    ),
    ...paragraphs(outcomeNote),
  ];
}
