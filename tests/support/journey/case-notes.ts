import type { CaseNotes } from './meeting-screens.ts';

/** What is typed in the cases of the journey, in turn. All of it is invented. */
export const caseNotes: readonly CaseNotes[] = [
  {
    information: {
      Police: 'Three calls since April. Arrested on 24 October; on bail not to contact her.',
      'IDVA service': 'Spoken to by the safe number. Fears that he finds the house.',
      Housing: 'Locks changed in June. A managed move has been offered.',
    },
    risk: 'Stalking turning to serious violence',
    action: { agency: 'Police', text: 'Put an address marker on the home', due: '+7' },
    wishes: 'To stay near the school. Do not tell her mother.',
  },
  {
    information: {
      Police: 'No calls before this incident.',
      "Children's social care": 'Child in need plan is open; next review on 19 November.',
      Education: 'A collection password is in place.',
    },
    risk: 'Taken from school by the other parent',
    action: { agency: 'Education', text: 'Agree who may collect the children', due: '+3' },
    wishes: 'Wants the school to know, and nobody else.',
  },
  {
    information: {
      Probation: 'Missed two of five appointments.',
      'Mental health': 'Known to the community team; last seen in September.',
    },
    risk: 'Her address becomes known through relatives',
    action: { agency: 'Probation', text: 'Ask for an exclusion zone', due: '+14' },
    wishes: 'To move before the end of term and keep her job.',
  },
];
