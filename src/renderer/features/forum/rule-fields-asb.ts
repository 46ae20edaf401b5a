import type { z } from 'zod';
import type { AsbSettings } from '../../../shared/domain/asb/asb-settings.ts';
import {
  common,
  type FieldsOf,
  incidents,
  months,
  ours,
  workingDays,
  years,
} from './rule-field.ts';

type Asb = z.infer<typeof AsbSettings>;

export const asbCriteriaFields: FieldsOf<Asb['criteria']> = {
  entryBand: {
    label: 'Heard from the band',
    help: 'The band of the risk matrix that is enough by itself',
    list: 'bands',
    source: common,
  },
  needsSeveralAgencies: {
    label: 'Only where several agencies must work together',
    source: common,
  },
};

export const asbRepeatFields: FieldsOf<Asb['repeat']> = {
  rule: {
    label: 'Definition that decides',
    help: 'The other is shown beside it',
    names: { 'any-incidents': 'Any incidents', 'similar-incidents': 'Similar incidents' },
    source: 'Bedfordshire Police; both are in use',
  },
  anyCount: {
    label: 'Any incidents: from',
    unit: incidents,
    source: 'Bedfordshire Police: more than one',
  },
  anyMonths: { label: 'Any incidents: within', unit: months, source: 'Bedfordshire Police' },
  countsOwnView: {
    label: 'Who sees themself as a repeat victim is one',
    source: 'Bedfordshire Police',
  },
  similarCount: { label: 'Similar incidents: from', unit: incidents, source: common },
  similarMonths: { label: 'Similar incidents: within', unit: months, source: common },
  similarBy: {
    label: 'Similar means',
    names: {
      type: 'Of the same type',
      category: 'Of the same local category',
      any: 'Any incident',
    },
    source: ours,
  },
  firstDayCounts: { label: 'The first day of those months counts', source: ours },
};

export const asbVulnerableFields: FieldsOf<Asb['vulnerable']> = {
  rule: {
    label: 'Definition that decides',
    help: 'The other is shown beside it',
    names: {
      'unable-to-protect-self': 'Unable to protect themself from harm',
      'risk-and-plan': 'A risk assessment and an action plan for it',
    },
    source: 'Bedfordshire Police; both are in use',
  },
  lowestRiskBand: {
    label: 'Risk and plan: from the band',
    list: 'bands',
    source: common,
  },
  childUnder: {
    label: 'Vulnerable by age under',
    help: 'By either definition',
    unit: years,
    source: ours,
  },
};

export const asbCaseReviewFields: FieldsOf<Asb['caseReview']> = {
  complaintsNeeded: {
    label: 'Complaints needed',
    unit: ['complaint', 'complaints'],
    source: 'Notes to the 2014 Act; check your published procedure',
  },
  complainWithinMonths: {
    label: 'Complained within, after the behaviour',
    unit: months,
    source: 'Anti-social Behaviour, Crime and Policing Act 2014',
  },
  applyWithinMonths: {
    label: 'Applied within, after the complaint',
    unit: months,
    source: 'Anti-social Behaviour, Crime and Policing Act 2014',
  },
  applyWithinMonthsOfLast: {
    label: 'Applied within, after the last complaint',
    help: 'A local rule of some areas, to which ASB Help objects',
    unit: months,
    whenEmpty: 'No such rule',
    source: 'Not in the Act',
  },
  onlyWithoutAction: {
    label: 'A complaint counts only when no agency acted',
    help: 'A local rule of some areas, to which ASB Help objects',
    source: 'Not in the Act',
  },
};

export const asbReviewTimeFields: FieldsOf<Asb['caseReviewTimes']> = {
  acknowledgeWorkingDays: {
    label: 'Acknowledge an application within',
    unit: workingDays,
    source: 'East Hertfordshire, confirm locally',
  },
  decideWorkingDays: {
    label: 'Say whether it is met within',
    unit: workingDays,
    source: 'East Hertfordshire, confirm locally',
  },
  reviewWorkingDays: {
    label: 'Hold the review within',
    unit: workingDays,
    source: 'Gosport, confirm locally',
  },
  appealWorkingDays: {
    label: 'Appeal within',
    unit: workingDays,
    source: 'East Hertfordshire, confirm locally',
  },
};

export const asbHouseholdFields: FieldsOf<Asb['household']> = {
  maracMinimumAge: {
    label: 'Domestic abuse from the age of',
    help: 'A MARAC is suggested when both are at least so old',
    unit: years,
    source: 'Domestic Abuse Act 2021',
  },
};
