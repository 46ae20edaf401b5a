import { defineKind } from './define-kind.ts';

export const contactMethods = {
  phone: 'Phone call',
  text: 'Text message',
  app: 'Message in an app',
  email: 'E-mail',
  letter: 'Letter',
  visit: 'Visit',
  meeting: 'Somewhere safe',
  through: 'Through somebody else',
} as const;

const orderTypes = {
  bail: 'Bail',
  'non-molestation': 'Non-molestation order',
  occupation: 'Occupation order',
  restraining: 'Restraining order',
  'domestic-abuse-protection': 'Domestic abuse protection order or notice',
  stalking: 'Stalking protection order',
  licence: 'Licence conditions',
  injunction: 'Civil injunction',
  'criminal-behaviour': 'Criminal behaviour order',
  'child-arrangements': 'Child arrangements order',
  'prohibited-steps': 'Prohibited steps order',
  other: 'Another order',
} as const;

const custodyStates = {
  arrested: 'Arrested',
  remand: 'Remanded in custody',
  serving: 'Serving a sentence',
  hospital: 'Held in hospital',
  released: 'Released',
  released_on_licence: 'Released on licence',
} as const;

const planStatuses = {
  none: 'No plan',
  'early-help': 'Early help',
  'child-in-need': 'Child in need plan',
  'child-protection': 'Child protection plan',
  'looked-after': 'Looked after',
} as const;

/** Kinds of entries that a case of either forum may have. */
export const caseKinds = {
  incident: defineKind({
    name: 'Incident',
    of: 'case',
    about: null,
    lane: 'incidents',
    startsLabel: 'Day it happened',
    fields: {
      what: { type: 'text', label: 'What happened', isNeeded: true },
      reported: { type: 'answer', label: 'Reported to the police' },
      reference: { type: 'line', label: 'Police reference' },
      agency: { type: 'agency', label: 'Which agency says so' },
    },
  }),
  contact: defineKind({
    name: 'Contact',
    of: 'case',
    about: 'victim',
    lane: 'contacts',
    startsLabel: 'Day of the contact',
    fields: {
      method: { type: 'choice', label: 'How', choices: contactMethods, isNeeded: true },
      result: {
        type: 'choice',
        label: 'What came of it',
        choices: {
          spoke: 'Spoke',
          message: 'Left a message, as agreed',
          'no-answer': 'No answer',
          unsafe: 'Stopped, as it was not safe',
          declined: 'Did not want to talk',
        },
        isNeeded: true,
      },
      note: { type: 'text', label: 'What was said' },
      agency: { type: 'agency', label: 'By which agency' },
    },
  }),
  'contact-plan': defineKind({
    name: 'Contact plan',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Agreed on',
    untilLabel: 'Until',
    dueLabel: 'Next contact due',
    fields: {
      method: { type: 'choice', label: 'How', choices: contactMethods, isNeeded: true },
      everyDays: { type: 'days', label: 'Every so many days', isNeeded: true },
      agency: { type: 'agency', label: 'By which agency' },
      note: { type: 'text', label: 'What was agreed' },
    },
  }),
  order: defineKind({
    name: 'Order or bail',
    of: 'case',
    about: 'perpetrator',
    lane: 'orders',
    startsLabel: 'From',
    untilLabel: 'Ends on',
    dueLabel: 'Ends',
    fields: {
      type: { type: 'choice', label: 'Which', choices: orderTypes, isNeeded: true },
      terms: { type: 'text', label: 'What it says' },
      madeBy: { type: 'line', label: 'Made by' },
    },
  }),
  custody: defineKind({
    name: 'Custody or release',
    of: 'case',
    about: 'perpetrator',
    lane: 'orders',
    startsLabel: 'Since',
    untilLabel: 'Release date',
    dueLabel: 'Release',
    fields: {
      state: { type: 'choice', label: 'What', choices: custodyStates, isNeeded: true },
      place: { type: 'line', label: 'Where' },
      note: { type: 'text', label: 'Note' },
    },
  }),
  child: defineKind({
    name: 'Plan for a child',
    of: 'case',
    about: null,
    lane: null,
    startsLabel: 'Since',
    untilLabel: 'Until',
    dueLabel: 'Review of the plan',
    fields: {
      child: { type: 'line', label: 'Which child', isNeeded: true },
      plan: { type: 'choice', label: 'Plan', choices: planStatuses, isNeeded: true },
      livesWith: { type: 'line', label: 'Lives with' },
      reviewOn: { type: 'day', label: 'Next review' },
      worker: { type: 'line', label: 'Social worker' },
      note: { type: 'text', label: 'Note' },
    },
  }),
  wishes: defineKind({
    name: 'What the victim wants',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Said on',
    fields: {
      wishes: { type: 'text', label: 'Wishes and feelings', isNeeded: true },
      fears: { type: 'text', label: 'Who or what is feared' },
      mayKnow: { type: 'text', label: 'Who may be told' },
      mustNotKnow: { type: 'text', label: 'Who must not be told' },
      source: { type: 'line', label: 'Said to' },
    },
  }),
  basis: defineKind({
    name: 'Consent and lawful basis',
    of: 'case',
    about: 'victim',
    lane: null,
    startsLabel: 'Decided on',
    fields: {
      aware: { type: 'answer', label: 'Knows of the referral' },
      consent: { type: 'answer', label: 'Agrees to sharing' },
      basis: {
        type: 'choice',
        label: 'Shared because of',
        choices: {
          'vital-interests': 'Vital interests, UK GDPR article 6(1)(d)',
          'public-task': 'Public task, UK GDPR article 6(1)(e)',
          'legal-obligation': 'Legal obligation, UK GDPR article 6(1)(c)',
          'law-enforcement': 'Law enforcement, DPA 2018 part 3',
        },
        isNeeded: true,
      },
      why: { type: 'text', label: 'Why, if without consent' },
    },
  }),
} as const;
