import { z } from 'zod';
import { ageOn, type CalendarDate } from '../calendar-date.ts';
import { dateWithYear } from '../date-words.ts';
import type { MatrixVerdict } from './matrix-verdict.ts';
import { type Band, bandRank } from './bands.ts';
import { inList } from '../count-words.ts';
import { allOf, type Known } from './known.ts';
import { ListId } from './list-id.ts';
import {
  vulnerabilityFactorNames,
  type VulnerabilityKind,
  vulnerabilityKinds,
  type VulnerabilitySigns,
} from './vulnerability-signs.ts';

/** The two definitions of a vulnerable victim of anti-social behaviour, and what is in them. */
export const AsbVulnerableSettings = z.strictObject({
  /** The definition that decides; the other is still worked out. */
  rule: z.enum(['unable-to-protect-self', 'risk-and-plan']).default('unable-to-protect-self'),
  /** The band of the risk matrix from which on risk and plan apply. */
  lowestRiskBand: ListId.default('medium'),
  /** A victim under this age is vulnerable by either definition. */
  childUnder: z.int().min(1).max(25).default(18),
});
export type AsbVulnerableSettings = z.infer<typeof AsbVulnerableSettings>;

export type VulnerableFacts = {
  /** Whether a sign is there, by its id; a sign without an entry is not recorded. */
  readonly signs: Readonly<Record<string, Known>>;
  readonly unableToProtectSelf: 'temporarily' | 'permanently' | 'no' | null;
  /** What the risk matrix came to; null when it was never filled in. */
  readonly risk: Pick<MatrixVerdict, 'band' | 'highestBand'> | null;
  /** Whether there is an action plan for a vulnerable victim. */
  readonly hasActionPlan: Known;
  readonly dob: CalendarDate | null;
  /** The day for which the age counts: that of the incident, or today. */
  readonly on: CalendarDate;
};

export type VulnerableLists = {
  readonly signs: VulnerabilitySigns;
  readonly bands: readonly Band[];
};

export type VulnerableResult = {
  readonly outcome: 'vulnerable' | 'not-vulnerable' | 'unknown';
  readonly reason: string;
};

export type VulnerableVerdict = VulnerableResult & {
  readonly rule: AsbVulnerableSettings['rule'];
  readonly unableToProtectSelf: VulnerableResult;
  readonly riskAndPlan: VulnerableResult;
  readonly isChild: Known;
  /** The signs recorded as there, in the order of the list. */
  readonly signs: VulnerabilitySigns;
  /** Where the vulnerability comes from, by those signs and by age. */
  readonly kinds: readonly VulnerabilityKind[];
  /** Ids of signs recorded as there that the list no longer has. */
  readonly outdated: readonly string[];
  /** Everything that speaks for it, one line each. */
  readonly reasons: readonly string[];
};

/** Both definitions worked out, and the outcome of the one that the forum uses; a child is always. */
export function decideVulnerable(
  facts: VulnerableFacts,
  lists: VulnerableLists,
  settings: AsbVulnerableSettings,
): VulnerableVerdict {
  const { rule, childUnder } = settings;
  const present = new Set(Object.keys(facts.signs).filter((id) => facts.signs[id] === true));
  const signs = lists.signs.filter(({ id }) => present.has(id));
  const isChild = facts.dob === null ? null : ageOn(facts.dob, facts.on) < childUnder;
  const unableToProtectSelf = byInability(facts, signs);
  const riskAndPlan = byRiskAndPlan(facts, lists.bands, settings);
  const chosen = rule === 'risk-and-plan' ? riskAndPlan : unableToProtectSelf;
  const childWords = `under ${childUnder} on ${dateWithYear(facts.on)}`;
  return {
    ...withAge(chosen, isChild, childWords, childUnder),
    rule,
    unableToProtectSelf,
    riskAndPlan,
    isChild,
    signs,
    kinds: vulnerabilityKinds.filter(
      (kind) =>
        (kind === 'personal' && isChild === true) || signs.some((sign) => sign.kind === kind),
    ),
    outdated: [...present].filter((id) => lists.signs.every((sign) => sign.id !== id)),
    reasons: [
      ...(isChild === true ? [`Age: ${childWords}`] : []),
      ...signs.map(({ factor, name }) => `${vulnerabilityFactorNames[factor]}: ${name}`),
      ...[unableToProtectSelf, riskAndPlan]
        .filter(({ outcome }) => outcome === 'vulnerable')
        .map(({ reason }) => reason),
    ],
  };
}

/**
 * Vulnerable is who, because of their situation or circumstances, is unable to protect themself from
 * harm, for a time or for good. The signs are what makes it so; they do not decide by themselves:
 * https://www.bedfordshire.police.uk/information-and-services/Advice/Anti-social-behaviour/Repeat-victims
 */
function byInability(
  { unableToProtectSelf }: VulnerableFacts,
  signs: VulnerabilitySigns,
): VulnerableResult {
  const names = signs.map(({ name }) => name);
  const signWords = names.length === 0 ? 'No sign is recorded.' : `Signs: ${inList(names)}.`;
  switch (unableToProtectSelf) {
    case null:
      return {
        outcome: 'unknown',
        reason: `Not known: it is not recorded whether the victim can protect themself from harm. ${signWords}`,
      };
    case 'no':
      return {
        outcome: 'not-vulnerable',
        reason: `Not vulnerable: able to protect themself from harm. ${signWords}`,
      };
    case 'temporarily':
    case 'permanently':
      return {
        outcome: 'vulnerable',
        reason: `Vulnerable: ${unableToProtectSelf} unable to protect themself from harm. ${signWords}`,
      };
  }
}

/**
 * Vulnerable is who has a risk assessment of medium or high and an action plan for it: common practice
 * of police, confirm locally.
 */
function byRiskAndPlan(
  { risk, hasActionPlan }: VulnerableFacts,
  bands: readonly Band[],
  { lowestRiskBand }: AsbVulnerableSettings,
): VulnerableResult {
  const needed = bandRank(bands, lowestRiskBand);
  const isAtRisk = reachesBand(risk, bands, needed);
  const parts = [riskWords(risk, isAtRisk, bands, needed), planWords(hasActionPlan)];
  const outcome = outcomeOf(allOf(isAtRisk, hasActionPlan));
  return { outcome, reason: `${outcomeNames[outcome]}: ${inList(parts)}.` };
}

function reachesBand(risk: VulnerableFacts['risk'], bands: readonly Band[], needed: number): Known {
  if (risk === null || needed === -1) return null;
  if (bandRank(bands, risk.band) >= needed) return true;
  return bandRank(bands, risk.highestBand) >= needed ? null : false;
}

function riskWords(
  risk: VulnerableFacts['risk'],
  isAtRisk: Known,
  bands: readonly Band[],
  needed: number,
): string {
  const band = bands[bandRank(bands, risk?.band ?? null)];
  if (needed === -1) return 'the settings name a band that the risk matrix does not have';
  if (band === undefined) return 'the risk is not assessed';
  if (isAtRisk === null) return `the risk is ${band.name} so far`;
  return isAtRisk
    ? `the risk is ${band.name}`
    : `the risk is ${band.name}, below ${bands[needed]?.name ?? ''},`;
}

function planWords(hasActionPlan: Known): string {
  if (hasActionPlan === null) return 'it is not recorded whether there is an action plan';
  return hasActionPlan ? 'there is an action plan' : 'there is no action plan';
}

const outcomeNames: Record<VulnerableResult['outcome'], string> = {
  vulnerable: 'Vulnerable',
  'not-vulnerable': 'Not vulnerable',
  unknown: 'Not known',
};

const outcomeOf = (isVulnerable: Known): VulnerableResult['outcome'] =>
  isVulnerable === null ? 'unknown' : isVulnerable ? 'vulnerable' : 'not-vulnerable';

/** A child is vulnerable by age alone; without a date of birth nobody is found not to be. */
function withAge(
  byRule: VulnerableResult,
  isChild: Known,
  childWords: string,
  childUnder: number,
): VulnerableResult {
  if (isChild === true) {
    const more = byRule.outcome === 'vulnerable' ? ` ${byRule.reason}` : '';
    return { outcome: 'vulnerable', reason: `Vulnerable by age: ${childWords}.${more}` };
  }
  if (isChild === false || byRule.outcome !== 'not-vulnerable') return byRule;
  const reason = `Not known: no date of birth is recorded, and a victim under ${childUnder} is always vulnerable. Otherwise: ${byRule.reason}`;
  return { outcome: 'unknown', reason };
}
