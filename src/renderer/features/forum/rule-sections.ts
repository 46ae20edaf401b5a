import type { ForumKind } from '../../../shared/domain/forum-kind.ts';
import type { RuleField } from './rule-field.ts';
import { actionFields } from './rule-fields-actions.ts';
import { agendaFields } from './rule-fields-agenda.ts';
import {
  asbCaseReviewFields,
  asbCriteriaFields,
  asbHouseholdFields,
  asbRepeatFields,
  asbReviewTimeFields,
  asbVulnerableFields,
} from './rule-fields-asb.ts';
import { calendarFields, clockFields } from './rule-fields-clocks.ts';
import { criteriaFields } from './rule-fields-criteria.ts';
import {
  dataReturnFields,
  repeatVictimsFields,
  suppressionFields,
  topBandFields,
} from './rule-fields-data-return.ts';
import { matchingFields } from './rule-fields-matching.ts';
import { repeatFields } from './rule-fields-repeat.ts';
import { retentionFields } from './rule-fields-retention.ts';
import { entitlementFields, restorativeJusticeFields } from './rule-fields-support.ts';

/** Settings that lie together in the forum's settings, at a path such as `asb.repeat`. */
type RuleGroup = {
  readonly path: string;
  readonly title?: string;
  readonly fields: Readonly<Record<string, RuleField>>;
};

export type RuleSection = {
  readonly id: string;
  readonly title: string;
  /** What a change here changes, and what stays. */
  readonly effect: string;
  readonly groups: readonly RuleGroup[];
};

const notCounted = 'Kept with the forum; no screen counts by it yet.';

const sections: readonly RuleSection[] = [
  {
    id: 'repeat',
    title: 'Repeats',
    effect:
      'Applies to what is judged from now on. A decision keeps the verdict that it was made with, and final minutes stay as they are.',
    groups: [{ path: 'repeat', fields: repeatFields }],
  },
  {
    id: 'criteria',
    title: 'Referral criteria',
    effect:
      'Applies to what is judged from now on. A decision keeps the criteria that it was made with, and final minutes stay as they are.',
    groups: [{ path: 'criteria', fields: criteriaFields }],
  },
  {
    id: 'agenda',
    title: 'Agenda and meeting',
    effect: `Times for a case, the opening and the closing apply to meetings planned and cases listed from now on, and how far a first meeting looks back to the next minutes. Order, breaks, late cases and the other times: ${notCounted}`,
    groups: [{ path: 'agenda', fields: agendaFields }],
  },
  {
    id: 'actions',
    title: 'Actions',
    effect: `The advice on wording applies to what is typed from now on. All else: ${notCounted}`,
    groups: [{ path: 'actions', fields: actionFields }],
  },
  {
    id: 'clocks',
    title: 'Clocks and calendar',
    effect: `How soon a victim is referred to support, and the working days, apply at once. All else: ${notCounted}`,
    groups: [
      { path: 'clocks', fields: clockFields },
      { path: 'calendar', title: 'Working days', fields: calendarFields },
    ],
  },
  {
    id: 'asb',
    title: 'Anti-social behaviour',
    effect: `The count towards a case review and the days of its steps apply at once, also to reviews that are running. All else: ${notCounted}`,
    groups: [
      { path: 'asb.criteria', title: 'Which cases an ASBRAC hears', fields: asbCriteriaFields },
      { path: 'asb.repeat', title: 'Repeat victims', fields: asbRepeatFields },
      { path: 'asb.vulnerable', title: 'Vulnerable victims', fields: asbVulnerableFields },
      { path: 'asb.caseReview', title: 'ASB case review', fields: asbCaseReviewFields },
      {
        path: 'asb.caseReviewTimes',
        title: 'Steps of a case review',
        fields: asbReviewTimeFields,
      },
      { path: 'asb.household', title: 'Or a MARAC', fields: asbHouseholdFields },
    ],
  },
  {
    id: 'finder',
    title: 'Finder',
    effect:
      'Applies to the next search and the next referral. What was said of two people, the same or not, stays.',
    groups: [{ path: 'matching', fields: matchingFields }],
  },
  {
    id: 'data-return',
    title: 'Data return and reports',
    effect: `The report on repeat victims is counted anew. Data return and small counts: ${notCounted}`,
    groups: [
      { path: 'dataReturn', fields: dataReturnFields },
      { path: 'dataReturn.suppression', title: 'Small counts', fields: suppressionFields },
      {
        path: 'repeatVictims.topBand',
        title: 'Report on repeat victims',
        fields: topBandFields,
      },
      { path: 'repeatVictims', fields: repeatVictimsFields },
    ],
  },
  {
    id: 'support',
    title: 'Support',
    effect: notCounted,
    groups: [
      { path: 'support.entitlement', title: 'Enhanced entitlement', fields: entitlementFields },
      {
        path: 'support.restorativeJustice',
        title: 'Restorative justice',
        fields: restorativeJusticeFields,
      },
    ],
  },
  {
    id: 'retention',
    title: 'Review dates',
    effect:
      'Applies at once to the list of what is due. Nothing is ever destroyed by a date alone: one person proposes, another confirms.',
    groups: [{ path: 'retention', fields: retentionFields }],
  },
];

/** The rules in the order in which a forum of this kind looks for them. */
export const sectionsFor = (kind: ForumKind): readonly RuleSection[] =>
  kind === 'marac'
    ? sections
    : sections.toSorted((a, b) => Number(b.id === 'asb') - Number(a.id === 'asb'));

export const pathsOf = ({ groups }: Pick<RuleSection, 'groups'>): string[] =>
  groups.flatMap(({ path, fields }) => Object.keys(fields).map((key) => `${path}.${key}`));

/** Every setting of the rules by its path. */
export const ruleFields: ReadonlyMap<string, RuleField> = new Map(
  sections
    .flatMap(({ groups }) => groups)
    .flatMap(({ path, fields }) =>
      Object.entries(fields).map(([key, field]) => [`${path}.${key}`, field] as const),
    ),
);
