import { defineKind } from './define-kind.ts';

/** Kinds of entries that only a case of anti-social behaviour has. */
export const asbKinds = {
  matrix: defineKind({
    name: 'Risk matrix',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Assessed on',
    forum: 'asbrac',
    fields: {
      answers: { type: 'matrix', label: 'Answers', isNeeded: true },
      assessor: { type: 'line', label: 'By whom' },
      note: { type: 'text', label: 'Professional view' },
    },
  }),
  power: defineKind({
    name: 'Power or tool',
    of: 'case',
    about: 'perpetrator',
    lane: 'orders',
    startsLabel: 'On',
    untilLabel: 'Ends or is reviewed on',
    dueLabel: 'Ends',
    forum: 'asbrac',
    fields: {
      power: { type: 'power', label: 'Which', isNeeded: true },
      state: {
        type: 'choice',
        label: 'Where it stands',
        choices: {
          considered: 'Considered',
          refused: 'Considered, and not used',
          tried: 'Tried',
          'in-force': 'In force',
          breached: 'Breached',
          ended: 'Ended',
        },
        isNeeded: true,
      },
      terms: { type: 'text', label: 'What it says, or why not' },
      agency: { type: 'agency', label: 'By which agency' },
    },
  }),
  complaint: defineKind({
    name: 'Complaint',
    of: 'case',
    about: 'victim',
    lane: 'incidents',
    startsLabel: 'Complained on',
    forum: 'asbrac',
    fields: {
      happenedOn: { type: 'day', label: 'Day of the behaviour' },
      what: { type: 'text', label: 'What about', isNeeded: true },
      agency: { type: 'agency', label: 'To which agency' },
      incident: { type: 'line', label: 'Which incident, if several agencies were told' },
      actedOn: { type: 'answer', label: 'An agency acted on it' },
    },
  }),
  /** Who may apply, and what the applicant is told: https://www.legislation.gov.uk/ukpga/2014/12/section/104 */
  'case-review': defineKind({
    name: 'Application for a case review',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Applied on',
    untilLabel: 'Withdrawn on',
    dueLabel: 'ASB case review',
    forum: 'asbrac',
    fields: {
      appliedBy: {
        type: 'choice',
        label: 'By whom',
        choices: {
          victim: 'By the victim',
          'with-consent': 'On the victim’s behalf, with consent',
        },
        isNeeded: true,
      },
      applicant: { type: 'line', label: 'Who applied, if not the victim' },
      acknowledgedOn: { type: 'day', label: 'Acknowledged on' },
      threshold: {
        type: 'choice',
        label: 'Threshold, once it is decided',
        choices: { met: 'Threshold met', 'not-met': 'Threshold not met' },
      },
      decidedOn: { type: 'day', label: 'Decided on' },
      why: { type: 'text', label: 'Why it is met or not' },
      heldOn: { type: 'day', label: 'Review held on' },
      recommends: { type: 'answer', label: 'The review made recommendations' },
      recommendations: { type: 'text', label: 'Which, and to whom' },
      toldOn: { type: 'day', label: 'Applicant told the outcome on' },
      appealedOn: { type: 'day', label: 'Appealed on' },
      appeal: {
        type: 'choice',
        label: 'What came of the appeal',
        choices: { upheld: 'Appeal upheld', 'not-upheld': 'Appeal not upheld' },
      },
    },
  }),
} as const;
