import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { inList } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import { YesNoUnknown, yesNoUnknownNames } from '../yes-no-unknown.ts';
import { findPersistentlyTargeted, findSeriousCrime, findVulnerable } from './entitlement-facts.ts';
import type { CategoryFinding, EntitlementFacts } from './entitlement-facts.ts';
import { entitlementCategories, EntitlementCategory } from './victims-code.ts';
import type { EntitlementSettings, VictimsCode } from './victims-code.ts';

/** A practitioner's own decision on one category, either way. */
export const EntitlementOverride = z.strictObject({
  category: EntitlementCategory,
  result: YesNoUnknown.exclude(['unknown']),
  reason: z.string().trim().min(1, 'Say why you decide this').max(2000),
  decidedBy: z.string().trim().min(1, 'Say who decides this').max(200),
  decidedOn: CalendarDate,
});
export type EntitlementOverride = z.infer<typeof EntitlementOverride>;

/** One category: what the facts say, what a practitioner says, and which of the two holds. */
export type CategoryResult = CategoryFinding & {
  readonly category: EntitlementCategory;
  readonly name: string;
  readonly meaning: string;
  /** The latest decision; null where nobody has decided otherwise than by the facts. */
  readonly override: EntitlementOverride | null;
  /** The decision where there is one, or else what is computed. */
  readonly result: YesNoUnknown;
};

export type Entitlement = {
  /** Always all three, in the same order. */
  readonly categories: readonly CategoryResult[];
  /** By the facts alone. */
  readonly computed: YesNoUnknown;
  readonly result: YesNoUnknown;
  readonly reason: string;
};

/**
 * Whether a victim has enhanced entitlement: by any one of three independent categories (Victims'
 * Code, as in the Nottinghamshire victims' strategy 2014-17). It says nothing of what the victim
 * needs or wants. Throws where a decision comes without its reason.
 */
export function enhancedEntitlement(
  facts: EntitlementFacts,
  overrides: readonly EntitlementOverride[],
  code: VictimsCode,
  settings: EntitlementSettings,
  today: CalendarDate,
): Entitlement {
  const findings: Record<EntitlementCategory, CategoryFinding> = {
    'serious-crime': findSeriousCrime(facts, code),
    'persistently-targeted': findPersistentlyTargeted(facts, settings),
    'vulnerable-or-intimidated': findVulnerable(facts, code, settings, today),
  };
  const decisions = overrides.map((override) => EntitlementOverride.parse(override));
  const categories = entitlementCategories.map((category) => {
    const { name, meaning: words } = code.categories[category];
    const meaning = words.replace('{adultAge}', String(settings.adultAge));
    const finding = { ...findings[category], category, name, meaning };
    return resultOf(finding, latestOf(decisions, category));
  });
  const computed = anyOf(categories.map((category) => category.computed));
  const result = anyOf(categories.map((category) => category.result));
  return { categories, computed, result, reason: reasonFor(categories, computed, result) };
}

const latestOf = (
  decisions: readonly EntitlementOverride[],
  category: EntitlementCategory,
): EntitlementOverride | null =>
  decisions
    .filter((decision) => decision.category === category)
    .toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn))
    .at(-1) ?? null;

function resultOf(
  finding: Omit<CategoryResult, 'override' | 'result'>,
  override: EntitlementOverride | null,
): CategoryResult {
  if (override === null) return { ...finding, override, result: finding.computed };
  const { result, decidedOn } = override;
  const decided = `Decided on ${dateWithYear(decidedOn)}: ${lower(result)}, with a reason.`;
  const reason = `${decided} By the facts: ${lower(finding.computed)}. ${finding.reason}`;
  return { ...finding, override, result, reason };
}

const lower = (answer: YesNoUnknown): string => yesNoUnknownNames[answer].toLowerCase();

/** Yes by any, no only by all. */
function anyOf(answers: readonly YesNoUnknown[]): YesNoUnknown {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

const openingWords: Record<YesNoUnknown, string> = {
  yes: 'Enhanced entitlement',
  no: 'No enhanced entitlement: none of the three categories',
  unknown: 'Not known whether there is enhanced entitlement, still open',
};

function reasonFor(
  categories: readonly CategoryResult[],
  computed: YesNoUnknown,
  result: YesNoUnknown,
): string {
  const deciding = categories.filter((category) => category.result === result);
  const names = result === 'no' ? '' : `: ${inList(deciding.map(({ name }) => lowerFirst(name)))}`;
  const decided = categories.some(({ override }) => override !== null)
    ? ` A practitioner's decision is part of this; by the facts alone: ${lower(computed)}.`
    : '';
  return `${openingWords[result]}${names}.${decided}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export type SupportStep = {
  readonly step: 'offer' | 'ask' | 'leave';
  readonly reason: string;
};

/**
 * What to do about support, which only the victim's wish decides: not all who are entitled want it,
 * and some who are not need it.
 */
export function supportStep(entitlement: YesNoUnknown, wantsSupport: YesNoUnknown): SupportStep {
  const words = {
    yes: 'with enhanced entitlement',
    no: 'without enhanced entitlement, which support does not depend on',
    unknown: 'while enhanced entitlement is not known, which support does not depend on',
  }[entitlement];
  if (wantsSupport === 'yes') return { step: 'offer', reason: `Wants support, ${words}.` };
  if (wantsSupport === 'unknown') {
    return { step: 'ask', reason: `Not yet asked about support, ${words}.` };
  }
  return {
    step: 'leave',
    reason: `Does not want support, ${words}. The victim may come back to it at any time.`,
  };
}
