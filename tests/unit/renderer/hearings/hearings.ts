import type { Agency } from '../../../../src/shared/domain/agency.ts';
import { Forum } from '../../../../src/shared/domain/forum.ts';
import type { Hearing, Information } from '../../../../src/shared/domain/hearing.ts';
import type { Person } from '../../../../src/shared/domain/person.ts';
import { aMeeting, anEntry } from '../meetings/meetings.ts';

const uuid = (number: number): string =>
  `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

export const police = { agencyId: uuid(1), agencyName: 'Police', agencyLetter: 'p' };
export const housing = { agencyId: uuid(2), agencyName: 'Housing', agencyLetter: 'h' };
export const education = { agencyId: uuid(3), agencyName: 'Education', agencyLetter: 'e' };

export const anAgency = (known: typeof police, changes: Partial<Agency> = {}): Agency => ({
  id: known.agencyId,
  name: known.agencyName,
  letter: known.agencyLetter,
  aliases: [],
  servesChildrenOnly: false,
  representative: '',
  ...changes,
});

export const aForum = (): Forum =>
  Forum.parse({
    id: uuid(4),
    name: 'Northmere MARAC',
    kind: 'marac',
    settings: { confidentialityStatement: 'What is said here stays here.' },
  });

const aPerson = (name: Pick<Person, 'id' | 'firstName' | 'surname'>): Hearing['victim'] => ({
  ...name,
  dob: null,
  ageSaid: '',
  kind: 'person',
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  addressConfidential: false,
  safeContact: '',
  language: '',
  interpreter: '',
});

const unheard = (agency: typeof police): Information => ({
  ...agency,
  state: 'not-heard',
  text: '',
  isOpinion: false,
  notForDisclosure: false,
  preset: 'not-heard',
});

/** The hearing of the entry at `number`, of which nothing is recorded yet. */
export const aHearing = (number: number, changes: Partial<Hearing> = {}): Hearing => {
  const entry = anEntry(number);
  return {
    ...entry,
    victim: aPerson(entry.victim),
    perpetrator: aPerson(entry.perpetrator),
    victimGivenOn: { safeContact: null, interpreter: null, ethnicity: null },
    alsoNamed: [],
    meetingId: aMeeting().id,
    incidentSummary: '',
    judgementReason: '',
    wishes: '',
    wishesSource: '',
    tellVictimWho: '',
    tellVictimBy: null,
    protectiveFactors: '',
    links: '',
    outcome: null,
    outcomeNote: '',
    information: [police, housing, education].map(unheard),
    risks: [],
    actions: [],
    ...changes,
  };
};
