import type { CaseNotes } from './meeting-screens.ts';

/**
 * What is typed in the cases of the journey, in turn. All of it is invented, and true on any day and
 * for anybody, since nobody knows which case of the sample will be at hand.
 */
export const caseNotes: readonly CaseNotes[] = [
  {
    information: {
      Police: 'Three calls in six months. One arrest; on bail with conditions not to make contact.',
      'IDVA service': 'Spoken to by the safe number. Fears that the new home will be found.',
      Housing: 'Locks changed. A managed move has been offered.',
    },
    risk: 'Stalking turning to serious violence',
    action: { agency: 'Police', text: 'Put an address marker on the home', due: '+7' },
    wishes: 'To stay near the school. Do not tell the family.',
  },
  {
    information: {
      Probation: 'Missed two of five appointments.',
      'Mental health': 'Known to the community team; seen last month.',
    },
    risk: 'The address becomes known through relatives',
    action: { agency: 'Probation', text: 'Ask for an exclusion zone', due: '+14' },
    wishes: 'To move before the end of term and to stay in work.',
  },
  {
    information: {
      Police: 'No calls before this incident.',
      "Children's social care": 'A child in need plan is open and due for review.',
      Education: 'A collection password is in place. Attendance has dropped this term.',
    },
    risk: 'Children taken from school without agreement',
    action: { agency: 'Education', text: 'Agree who may collect the children', due: '+3' },
    wishes: 'Wants the school to know, and nobody else.',
  },
  {
    information: {
      'Acute health trust':
        'Two visits to the emergency department; the injuries were photographed.',
      'IDVA service': 'Has agreed to a safety plan and to a further call this week.',
      'Fire and rescue': 'No visit to this address yet.',
    },
    risk: 'Threats to set fire to the home',
    action: { agency: 'Fire and rescue', text: 'Visit and fit a letterbox guard', due: '+5' },
    wishes: 'To stay at home and feel safe there.',
  },
  {
    information: {
      Police: 'A breach of the order was reported and is being investigated.',
      'Adult social care': 'Care needs were assessed; the carer is the one complained of.',
    },
    risk: 'Cut off from help, and from money and medicine',
    action: { agency: 'Adult social care', text: 'Arrange care by somebody else', due: '+7' },
    wishes: 'Wants the behaviour to stop and not to lose the care.',
  },
  {
    information: {
      'IDVA service': 'Answers by text only. Has packed a bag and copied the papers.',
      Housing: 'A place in a refuge outside the area could be found within days.',
    },
    risk: 'Serious violence when the victim leaves',
    action: { agency: 'IDVA service', text: 'Plan the day of leaving', due: '+2' },
    wishes: 'To leave soon, with nobody told beforehand.',
  },
];
