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
} as const;
