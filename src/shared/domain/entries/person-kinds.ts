import { contactMethods } from './case-kinds.ts';
import { defineKind } from './define-kind.ts';

export const flagNames = {
  mappa: 'MAPPA',
  'child-protection': 'Child protection',
  'adult-safeguarding': 'Adult safeguarding',
  firearms: 'Firearms or weapons',
  'staff-safety': 'Staff safety',
} as const;

/**
 * Kinds of entries that belong to a person, whichever cases they are in. How somebody is reached safely:
 * Marac referral guidance, https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export const personKinds = {
  reach: defineKind({
    name: 'Way to reach',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    fields: {
      method: { type: 'choice', label: 'How', choices: contactMethods, isNeeded: true },
      number: {
        type: 'line',
        label: 'Number or address',
        isSecret: true,
        hint: 'Sealed, and shown one at a time',
      },
      safety: {
        type: 'choice',
        label: 'Is it safe',
        choices: { safe: 'Safe', unsafe: 'Not safe', unknown: 'Not known' },
        isNeeded: true,
      },
      times: { type: 'line', label: 'Safe times' },
      codeWord: { type: 'line', label: 'Code word', isSecret: true },
      whoAnswers: { type: 'line', label: 'Who may answer, and what to say' },
      why: { type: 'text', label: 'Why it is or is not safe' },
    },
  }),
  'never-contact': defineKind({
    name: 'Never to be contacted',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    fields: {
      who: { type: 'line', label: 'Who', isNeeded: true },
      why: { type: 'text', label: 'Why' },
    },
  }),
  address: defineKind({
    name: 'Address',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Lives or lived there since',
    untilLabel: 'Until',
    fields: {
      address: { type: 'line', label: 'Address', isSecret: true, isNeeded: true },
      postcode: { type: 'line', label: 'Postcode', isSecret: true },
      confidential: { type: 'answer', label: 'Must not become known' },
      note: { type: 'text', label: 'Note' },
    },
  }),
  flag: defineKind({
    name: 'Flag',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Set on',
    untilLabel: 'Expires on',
    dueLabel: 'Flag expires',
    fields: {
      flag: { type: 'choice', label: 'Which', choices: flagNames, isNeeded: true },
      note: { type: 'text', label: 'What to know' },
    },
  }),
  relation: defineKind({
    name: 'Relation',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    fields: {
      other: { type: 'person', label: 'Somebody in the store' },
      name: { type: 'line', label: 'Name' },
      relation: {
        type: 'line',
        label: 'Is their',
        isNeeded: true,
        hint: 'mother, ex-partner, neighbour',
      },
      note: { type: 'text', label: 'Note' },
    },
  }),
  'known-to': defineKind({
    name: 'Known to an agency',
    of: 'person',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    fields: {
      agency: { type: 'agency', label: 'Agency', isNeeded: true },
      worker: { type: 'line', label: 'Worker' },
      note: { type: 'text', label: 'For what' },
    },
  }),
} as const;
