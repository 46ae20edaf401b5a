import type { CriteriaSettings } from '../../../shared/domain/criteria-settings.ts';
import { type FieldsOf, incidents, months, ours, points, safeLives } from './rule-field.ts';

export const criteriaFields: FieldsOf<CriteriaSettings> = {
  highRiskThreshold: {
    label: 'Visible high risk from',
    help: 'Yes answers that are enough by themselves to be heard',
    unit: ['yes', 'yes'],
    source: safeLives,
  },
  assessmentMaximum: {
    label: 'Questions in the assessment',
    help: 'The highest score there can be',
    unit: ['question', 'questions'],
    source: safeLives,
  },
  nearLimitMargin: {
    label: 'Ask for judgement near the limit',
    help: 'A score so many short of the limit is pointed out; 0 for never',
    unit: points,
    source: ours,
  },
  escalationThreshold: {
    label: 'Potential escalation from',
    help: 'Domestic abuse incidents that are enough by themselves to be heard',
    unit: incidents,
    source: 'SafeLives; some areas use 5',
  },
  escalationWindowMonths: {
    label: 'Incidents counted back',
    unit: months,
    source: safeLives,
  },
  escalationFirstDayCounts: {
    label: 'The first day of those months counts',
    source: ours,
  },
  assessmentTool: {
    label: 'Assessment in use',
    help: 'The one that the limit and the number of questions above belong to',
    list: 'tools',
    source: safeLives,
  },
  otherTools: {
    label: 'Limits of other assessments',
    help: 'For referrals that come with one of these; left empty, it stays as it is published',
    list: 'tools',
    leavesOut: 'criteria.assessmentTool',
    columns: { threshold: { label: 'High risk from' }, maximum: { label: 'Questions' } },
    source: 'Not published for these',
  },
};
