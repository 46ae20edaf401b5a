import type { Answer, ScoringTool } from './assessment-tool.ts';
import { inList } from './count-words.ts';
import type { CriteriaSettings } from './criteria-settings.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './list-date.ts';

export type AnswerCounts = {
  readonly yes: number;
  /** Null: not recorded, which is never none. */
  readonly no: number | null;
  readonly dontKnow: number | null;
  readonly blank: number | null;
};

/** How one assessment was answered, and with which tool. */
export type AssessmentScore = AnswerCounts & { readonly tool: ScoringTool };

/**
 * The score of counted answers, the rest of the questions being blank where the others are known.
 * A count that cannot be right is a problem in words.
 */
export function scoreOfCounts(counts: AnswerCounts, tool: ScoringTool): Reading<AssessmentScore> {
  const { yes, no, dontKnow, blank } = counts;
  const known = [yes, no, dontKnow, blank].filter((count) => count !== null);
  if (known.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    return { problem: 'Give each number of answers as a whole number from 0' };
  }
  const { maximum, questions } = tool;
  if (maximum !== null && yes > maximum) {
    return {
      problem: `${yes} yes is more than the maximum of ${maximum}${ofTool(tool)}: check the score and which tool it was`,
    };
  }
  const total = known.reduce((sum, count) => sum + count, 0);
  if (questions !== null && total > questions) {
    return {
      problem: `${total} answers are more than the ${questions} questions${ofTool(tool)}: check the answers and which tool it was`,
    };
  }
  const isBlankKnown = questions !== null && no !== null && dontKnow !== null;
  return {
    value: { ...counts, blank: isBlankKnown ? questions - yes - no - dontKnow : blank, tool },
  };
}

/** The score of the answers to a tool's questions; those missing at the end are blank. */
export function scoreOfAnswers(
  given: readonly Answer[],
  tool: ScoringTool,
): Reading<AssessmentScore> {
  const allowed: readonly Answer[] = [...tool.answers, 'blank'];
  const refused = given.find((answer) => !allowed.includes(answer));
  if (refused !== undefined) {
    return { problem: `“${answerWords[refused]}” is not an answer${ofTool(tool)}` };
  }
  const count = (answer: Answer): number => given.filter((known) => known === answer).length;
  const counts = {
    yes: count('yes'),
    no: count('no'),
    dontKnow: count('dont-know'),
    blank: count('blank'),
  };
  return scoreOfCounts(counts, tool);
}

/** The score of a bare number of yes answers: nothing else about the answers is known. */
export const scoreOfYes = (yes: number, tool: ScoringTool): Reading<AssessmentScore> =>
  scoreOfCounts({ yes, no: null, dontKnow: null, blank: null }, tool);

const answerWords: Record<Answer, string> = {
  yes: 'yes',
  no: 'no',
  'dont-know': 'don’t know',
  blank: 'blank',
};

const nameOf = ({ name, version }: ScoringTool): string =>
  version === '' ? name : `${name} (${version})`;
const ofTool = (tool: ScoringTool): string => (tool.name === '' ? '' : ` of ${nameOf(tool)}`);

/** `13 yes, 7 no, 3 don’t know, 1 blank`, and what was not recorded. */
export function answersInWords(counts: AnswerCounts): string {
  const { yes, no, dontKnow, blank } = counts;
  const known = [
    `${yes} yes`,
    ...(no === null ? [] : [`${no} no`]),
    ...(dontKnow === null ? [] : [`${dontKnow} don’t know`]),
    ...(blank === null ? [] : [`${blank} blank`]),
  ].join(', ');
  const missing = notRecorded(counts);
  return missing === '' ? known : `${known}; ${missing}`;
}

/** `“don’t know” and “blank” not recorded`; empty when everything is. */
function notRecorded({ no, dontKnow, blank }: Omit<AnswerCounts, 'yes'>): string {
  const missing = [
    ...(no === null ? ['“no”'] : []),
    ...(dontKnow === null ? ['“don’t know”'] : []),
    ...(blank === null ? ['“blank”'] : []),
  ];
  return missing.length === 0 ? '' : `${inList(missing)} not recorded`;
}

/**
 * Visible high risk: as many yes answers as the tool's limit, or more. Don't know and blank are
 * not no: where they could bring the score to the limit, that is a point to consider and not the
 * criterion. SafeLives, Marac referral criteria:
 * https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export function visibleHighRisk(
  reading: Reading<AssessmentScore> | null,
  settings: Pick<CriteriaSettings, 'nearLimitMargin'>,
): Finding {
  if (reading === null) {
    return { outcome: 'not-known', reason: 'No assessment score was given', point: null };
  }
  if ('problem' in reading) {
    const point = 'The score cannot be right: ask the referrer for it again';
    return { outcome: 'not-known', reason: reading.problem, point };
  }
  const score = reading.value;
  const { maximum, threshold } = score.tool;
  const whole = maximum === null ? '' : ` of ${maximum}`;
  const tool = score.tool.name === '' ? '' : ` on ${nameOf(score.tool)}`;
  const open = inList(openAnswers(score));
  const counted = `${score.yes}${whole} yes${tool}`;
  const beside = open === '' ? '' : `; ${open}`;
  if (threshold === null) {
    const point = 'Set this tool’s limit, or ask the referrer for their professional judgement';
    return {
      outcome: 'not-known',
      reason: `${counted}, no limit that can be reached is set${beside}`,
      point,
    };
  }
  const reason = `${counted}, limit ${threshold}${beside}`;
  return score.yes >= threshold
    ? { outcome: 'met', reason, point: null }
    : { outcome: 'not-met', reason, point: pointBelow(score, threshold, settings) };
}

/** `3 don’t know` and `1 blank`, of those that are known and not none. */
const openAnswers = ({ dontKnow, blank }: AnswerCounts): string[] => [
  ...(dontKnow === null || dontKnow === 0 ? [] : [`${dontKnow} don’t know`]),
  ...(blank === null || blank === 0 ? [] : [`${blank} blank`]),
];

const ask = 'ask the referrer for their professional judgement';

function pointBelow(
  score: AssessmentScore,
  threshold: number,
  { nearLimitMargin }: Pick<CriteriaSettings, 'nearLimitMargin'>,
): string | null {
  const short = threshold - score.yes;
  const open = (score.dontKnow ?? 0) + (score.blank ?? 0);
  if (open >= short) {
    const counted = inList([`${score.yes} yes`, ...openAnswers(score)]);
    return `${counted}: the open answers could bring the score to the limit of ${threshold}; ${ask}`;
  }
  if (short > nearLimitMargin) return null;
  const missing = notRecorded({ ...score, no: 0 });
  const beside = missing === '' ? '' : `, ${missing}`;
  return `${short} short of the limit of ${threshold}${beside}: ${ask}`;
}
