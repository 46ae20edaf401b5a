import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { MatchPreview } from '../../../shared/domain/matching/match-preview.ts';
import { repeatOutcomeNames } from '../../../shared/domain/repeat.ts';
import { counted } from '../../lib/format.ts';
import { nameOf, nameWithBirth } from './match-words.ts';

/** `3 records would be one person.` */
export function leadWords({ people }: MatchPreview): string {
  const count = people.reduce((sum, { records }) => sum + records.length, 0);
  return people.length === 1
    ? `${counted(count, 'record')} would be one person.`
    : `${counted(count, 'record')} would be ${people.length} people.`;
}

/** `Jade Smythe, born 6 May 1990, also entered as Jade Smith, born 6 May 1990; with 1 entry` */
export function personWords({
  records,
  entryCount,
  incidentCount,
}: MatchPreview['people'][number]): string {
  const [name = '', ...others] = new Set(records.map(nameWithBirth));
  const also = others.length === 0 ? '' : `, also entered as ${inWords(others, '; ')}`;
  const counts = countsIn([
    [entryCount, 'entry', 'entries'],
    [incidentCount, 'incident in lists', 'incidents in lists'],
  ]);
  return counts.length === 0 ? `${name}${also}` : `${name}${also}; with ${inWords(counts)}`;
}

/** `M-0001, Jade Smythe and Craig Khan, stands for M-0002 too: 2 referrals (…), 1 action` */
export function caseWords(each: MatchPreview['cases'][number]): string {
  const { number, victim, perpetrator, standsFor, referrals, hearings } = each;
  const pair = `${number}, ${nameOf(victim)} and ${nameOf(perpetrator)}`;
  const stands = standsFor.length === 0 ? '' : `, stands for ${inWords(standsFor)} too`;
  const referred = referrals
    .toReversed()
    .map(({ receivedOn, agencyName }) => `${dateWithYear(receivedOn)}, ${agencyName}`)
    .join('; ');
  const held = hearings.map(({ heldOn }) => dateWithYear(heldOn));
  const under = [
    `${counted(referrals.length, 'referral')}${referred === '' ? '' : ` (${referred})`}`,
    ...(held.length === 0
      ? []
      : [`${counted(held.length, 'hearing')} (meeting of ${inWords(held)})`]),
    ...countsIn([
      [each.actionCount, 'action'],
      [each.entryCount, 'entry', 'entries'],
      [each.fileCount, 'file'],
    ]),
  ];
  return `${pair}${stands}: ${inWords(under)}`;
}

/** `The referral of 20 Oct 2026, under M-0002, would be New. Now it is Repeat.` */
export const repeatWords = ({
  receivedOn,
  caseNumber,
  before,
  after,
}: MatchPreview['repeats'][number]): string =>
  `The referral of ${dateWithYear(receivedOn)}, under ${caseNumber}, would be: ` +
  `${repeatOutcomeNames[after]}. Now it is: ${repeatOutcomeNames[before]}.`;

/** `M-0003 and M-0004 stay as they are.`; empty where there is none. */
export function unchangedWords({ cases }: MatchPreview): string {
  const numbers = cases.filter(({ isChanged }) => !isChanged).map(({ number }) => number);
  if (numbers.length === 0) return '';
  return `${inWords(numbers)} ${numbers.length === 1 ? 'stays as it is' : 'stay as they are'}.`;
}

/** What the viewer would not see any more; empty where that is nothing. */
export const closedWords = ({ closed }: MatchPreview): string =>
  closed.length === 0 ? '' : `${inWords(closed)} would be closed to you.`;

type Count = readonly [count: number, one: string, many?: string];

const countsIn = (counts: readonly Count[]): string[] =>
  counts.filter(([count]) => count > 0).map((each) => counted(...each));

/** `a, b and c` */
const inWords = (parts: readonly string[], between = ', '): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(between)} and ${parts.at(-1) ?? ''}`;
