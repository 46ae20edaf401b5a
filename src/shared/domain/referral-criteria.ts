import { z } from 'zod';
import { type AssessmentScore, scoreOfCounts, visibleHighRisk } from './assessment-score.ts';
import { forumTool } from './assessment-tool.ts';
import type { CriteriaSettings } from './criteria-settings.ts';
import { type Incidents, potentialEscalation } from './escalation.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './list-date.ts';
import { isRepeat, type RepeatVerdict } from './repeat.ts';

export const Criterion = z.enum([
  'visible-high-risk',
  'professional-judgement',
  'potential-escalation',
  'repeat',
]);
export type Criterion = z.infer<typeof Criterion>;

export const criterionNames: Record<Criterion, string> = {
  'visible-high-risk': 'Visible high risk',
  'professional-judgement': 'Professional judgement',
  'potential-escalation': 'Potential escalation',
  repeat: 'Repeat',
};

export const CriterionMet = z.strictObject({
  criterion: Criterion,
  /** Why it is met, in words that a screen and the minutes can show. */
  reason: z.string(),
});
export type CriterionMet = z.infer<typeof CriterionMet>;

/** One criterion that was looked at, met or not, with its reason. */
export type CriterionVerdict = Finding & { readonly criterion: Criterion };

export type CriteriaFacts = {
  /** Null when no score was given. */
  readonly assessment: Reading<AssessmentScore> | null;
  /** The referrer's own reasons, empty when they gave none. */
  readonly judgementReason: string;
  readonly incidents: Incidents | null;
  readonly repeat: Pick<RepeatVerdict, 'outcome' | 'reason'>;
};

/** What a record keeps that has no more than the number of yes answers and of incidents. */
export type BareFacts = Pick<CriteriaFacts, 'judgementReason' | 'repeat'> & {
  readonly assessmentYes: number | null;
  readonly assessmentNo?: number | null;
  readonly assessmentDontKnow?: number | null;
  readonly assessmentBlank?: number | null;
  readonly incidentCount: number | null;
};

/** The facts of a record that keeps numbers only, scored with the forum's own tool. */
export const factsOfNumbers = (
  { judgementReason, incidentCount, repeat, ...answers }: BareFacts,
  settings: CriteriaSettings,
): CriteriaFacts => ({
  assessment: scoreOf(answers, settings),
  judgementReason,
  incidents: incidentCount === null ? null : { count: incidentCount },
  repeat,
});

type Answers = Omit<BareFacts, 'judgementReason' | 'incidentCount' | 'repeat'>;

function scoreOf(
  { assessmentYes: yes, assessmentNo, assessmentDontKnow, assessmentBlank }: Answers,
  settings: CriteriaSettings,
): CriteriaFacts['assessment'] {
  if (yes === null) return null;
  const [no = null, dontKnow = null, blank = null] = [
    assessmentNo,
    assessmentDontKnow,
    assessmentBlank,
  ];
  return scoreOfCounts({ yes, no, dontKnow, blank }, forumTool(settings));
}

/**
 * Professional judgement: the referrer's reasons, whatever the score. It adds a criterion and takes
 * none away, so that a judgement never lowers a high score.
 */
export function professionalJudgement(judgementReason: string): Finding {
  const reason = judgementReason.trim();
  return reason === ''
    ? { outcome: 'not-met', reason: 'The referrer gave no reasons of their own', point: null }
    : { outcome: 'met', reason, point: null };
}

/** What is to be settled before anything is said of a repeat that is still open. */
const openRepeats: Partial<Record<RepeatVerdict['outcome'], string>> = {
  'possible-repeat': 'Settle first whether it is a repeat',
  merge: 'Hear it together with the earlier referral',
};

/** A repeat is heard whatever the score. */
function furtherIncident({ outcome, reason }: CriteriaFacts['repeat']): Finding {
  if (isRepeat({ outcome })) return { outcome: 'met', reason, point: null };
  const point = openRepeats[outcome] ?? null;
  return { outcome: point === null ? 'not-met' : 'not-known', reason, point };
}

/**
 * Every criterion with what was found; any one that is met is enough, whatever the others say.
 * SafeLives, Marac referral criteria:
 * https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export function criterionVerdicts(
  { assessment, judgementReason, incidents, repeat }: CriteriaFacts,
  settings: CriteriaSettings,
): CriterionVerdict[] {
  const judgement = professionalJudgement(judgementReason);
  const score = visibleHighRisk(assessment, settings);
  const isScoreLow = score.outcome === 'not-met';
  return [
    {
      criterion: 'visible-high-risk',
      ...score,
      point: isScoreLow && judgement.outcome === 'met' ? null : score.point,
    },
    { criterion: 'professional-judgement', ...judgement },
    { criterion: 'potential-escalation', ...potentialEscalation(incidents, settings) },
    { criterion: 'repeat', ...furtherIncident(repeat) },
  ];
}

/** Those of the verdicts that are met, a repeat before the others. */
export const metOf = (verdicts: readonly CriterionVerdict[]): CriterionMet[] =>
  verdicts
    .filter(({ outcome }) => outcome === 'met')
    .map(({ criterion, reason }) => ({ criterion, reason }))
    .toSorted((a, b) => Number(b.criterion === 'repeat') - Number(a.criterion === 'repeat'));

/** The referral criteria that are met. */
export const criteriaMet = (facts: CriteriaFacts, settings: CriteriaSettings): CriterionMet[] =>
  metOf(criterionVerdicts(facts, settings));

/** The reason that a decision to accept starts with. */
export const acceptanceReason = (met: readonly CriterionMet[]): string => reasonsInWords(met);

/** `Visible high risk: 16 of 24 yes, limit 14. Repeat: …`, with no full stop at the end. */
export const reasonsInWords = (found: readonly CriterionMet[]): string =>
  found
    .map(({ criterion, reason }) => `${criterionNames[criterion]}: ${withoutStop(reason)}`)
    .join('. ');

const withoutStop = (sentence: string): string => sentence.trim().replace(/\.$/, '');
