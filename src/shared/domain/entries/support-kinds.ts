import { entitlementNames } from '../support/entitlement-names.ts';
import { restorativeJusticeNames } from '../support/restorative-justice.ts';
import { defineKind } from './define-kind.ts';

const needStages = { first: 'At first', review: 'At review', close: 'At close' } as const;

/**
 * Kinds of entries on risk, need and support: the victims' strategies give their lists (Lincolnshire
 * 2021-25, Nottinghamshire 2014-17, Cambridgeshire).
 */
export const supportKinds = {
  assessment: defineKind({
    name: 'Risk assessment',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Assessed on',
    fields: {
      tool: { type: 'line', label: 'Which assessment', isNeeded: true },
      answers: { type: 'answers', label: 'Answers', isNeeded: true },
      assessor: { type: 'line', label: 'By whom' },
      agency: { type: 'agency', label: 'Of which agency' },
      note: { type: 'text', label: 'Professional view' },
    },
  }),
  'risk-type': defineKind({
    name: 'Kind of risk',
    of: 'case',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    fields: {
      type: {
        type: 'choice',
        label: 'Serious harm',
        choices: {
          'from-perpetrator': 'From the perpetrator',
          'from-self': 'From self',
          'to-others': 'To others',
          deterioration: 'Deterioration',
        },
        isNeeded: true,
      },
      why: { type: 'text', label: 'Why', isNeeded: true },
    },
  }),
  needs: defineKind({
    name: 'Needs',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Assessed on',
    fields: {
      stage: { type: 'choice', label: 'When', choices: needStages, isNeeded: true },
      levels: { type: 'levels', label: 'Level of each need', isNeeded: true },
      assessor: { type: 'line', label: 'By whom' },
      note: { type: 'text', label: 'Note' },
    },
  }),
  'support-referral': defineKind({
    name: 'Referral to support',
    of: 'case',
    about: 'victim',
    lane: 'contacts',
    startsLabel: 'Reported or asked on',
    fields: {
      service: { type: 'service', label: 'Service of the directory' },
      serviceName: { type: 'line', label: 'Service', isNeeded: true },
      wants: { type: 'answer', label: 'Wants support' },
      referredOn: { type: 'day', label: 'Referred on' },
      result: {
        type: 'choice',
        label: 'What came of it',
        choices: {
          waiting: 'No answer yet',
          accepted: 'Accepted',
          refused: 'Not taken on by the service',
          declined: 'Declined by the victim',
          ended: 'Support has ended',
        },
      },
      note: { type: 'text', label: 'Note' },
    },
  }),
  entitlement: defineKind({
    name: 'Enhanced entitlement',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Decided on',
    fields: {
      category: {
        type: 'choice',
        label: 'Category',
        choices: entitlementNames,
        isNeeded: true,
      },
      applies: { type: 'answer', label: 'Applies', isNeeded: true },
      why: { type: 'text', label: 'Why', isNeeded: true },
      decidedBy: { type: 'line', label: 'Decided by' },
    },
  }),
  restorative: defineKind({
    name: 'Restorative justice',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'On',
    fields: {
      status: {
        type: 'choice',
        label: 'Where it stands',
        choices: restorativeJusticeNames,
        isNeeded: true,
      },
      why: { type: 'text', label: 'Why' },
    },
  }),
  outcome: defineKind({
    name: 'Outcome for the victim',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'On',
    fields: {
      stage: {
        type: 'choice',
        label: 'Stage',
        choices: {
          cope: 'Cope: gets through what has just happened',
          recover: 'Recover: gets over the harm that it did',
          adjust: 'Adjust: lives with harm that will not go away',
        },
        isNeeded: true,
      },
      note: { type: 'text', label: 'How it shows' },
    },
  }),
} as const;
