import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import typed from '../../../../resources/action-words.json' with { type: 'json' };
import { ActionSettings, type FindingKind } from '../../../../src/shared/domain/action-settings.ts';
import { ActionWords, prepareWords } from '../../../../src/shared/domain/action-words.ts';
import {
  type ActionDraft,
  checkWording,
  type WordingFinding,
} from '../../../../src/shared/domain/action-wording.ts';

const words = prepareWords(ActionWords.parse(typed));
const settings = ActionSettings.parse({});

const check = (text: string, changes: Partial<ActionDraft> = {}): WordingFinding[] =>
  checkWording(
    {
      text,
      owners: ['Housing'],
      dueOn: '2026-11-20',
      meetingOn: '2026-11-12',
      nextMeetingOn: '2026-11-26',
      ...changes,
    },
    words,
    settings,
  );

const kinds = (text: string, changes: Partial<ActionDraft> = {}): FindingKind[] =>
  check(text, changes).map(({ kind }) => kind);

/** Begin with the verb, as most actions are typed. */
const instructions = [
  'Flag and tag files for 12 months',
  'Brief front-line worker',
  'Report back to coordinator',
  'Put an address marker on the home',
  'Add an urgent-response marker to both addresses',
  'Allocate OIC/DC',
  'Check bail conditions and arrest for any breach',
  'Make a DVDS (Clare’s Law) disclosure to the new partner',
  'Apply for a DVPN',
  'Carry out a welfare call',
  'Check firearms licence',
  'Do a crime-prevention survey',
  'Contact victim by safe method, update outcome',
  'Go through the safety plan again',
  'Advise on non-molestation and occupation orders',
  'Attend court with her on 3 December',
  'Search for a refuge space out of area',
  'Link to specialist by-and-for service',
  'Fit sanctuary measures and target-harden the house',
  'Change locks and fit chain',
  'Offer a managed move',
  'Start tenancy action against the perpetrator',
  'Accept a homelessness duty',
  'Check/open assessment',
  'Hold a strategy discussion about Leo, 3',
  'Write an unborn-baby plan',
  'Update school',
  'Agree pick-up arrangements and a named person',
  'Flag record without perpetrator-visible entry',
  'See victim alone at the next appointment',
  'Put an ED alert on both records',
  'Offer an urgent appointment within a week',
  'Share missed appointments',
  'Review suicide risk',
  'Open a care-needs assessment',
  'Assess capacity',
  'Share licence conditions, residence and exclusion zones',
  'Start programme',
  'Visit for home fire safety and fit a letterbox kit',
  'Transfer to other Marac',
  'Ask missing agency',
  'Diary 12-month lapse',
  'Tell school and GP',
  'Inform police and housing of the new address',
  'Ask police and IDVA to attend',
  'Contact the school and police to request footage',
  'Meet with housing and police to agree a plan',
  'Hold a meeting with police and IDVA to plan her move',
  'Apply for closure order on flat 3',
  'Request electronic monitoring as a licence condition',
  'Fit a monitored alarm',
  'Refer to support group',
  'Support her to apply for a non-molestation order',
  'Update the victim on the ongoing investigation by 20 Nov',
  'Re-refer to drug and alcohol service',
  'Risk assess the children',
  'Organise an interpreter',
  'Organize an interpreter',
  'Escort her to court',
  'Serve CPN on number 14',
  'Install the noise recorder & inspect the flat',
];

/** Name who acts, or put what is done in another form. */
const sentences = [
  'Support worker to visit Tuesday',
  'Offer',
  'Ring',
  'ring her on the safe number',
  'RING HER',
  'Will contact the school',
  'to contact landlord',
  'Contacting GP for medication review',
  'Housing will contact the tenant by Friday',
  'Police to fit alarm',
  'Police: visit Tuesday',
  'Officer visits Tuesday',
  'Landlord changes the locks',
  'Locks to be changed by Friday',
  'Locks changed by Friday',
  'Victim to be told of the outcome by safe phone',
  'Police to ask probation and IDVA to attend',
  'IDVA to contact her sister and police to request footage',
  'Arrange support the same week',
  'Fire and rescue to visit',
  'Drug and alcohol service to see him on Monday',
  'Health and social care to assess',
  'PC Smith to take a statement',
  'Two officers to attend any visit',
  'All agencies flag files',
  'IDVA to safety plan with her',
  'A&E to flag record',
  'Chair a strategy meeting',
  'Do not leave voicemail',
  'Not to contact her by text',
  'Injunction to be applied for',
  'Please chase CPS for a charging decision',
];

describe('a clear action', () => {
  it.each([...instructions, ...sentences])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });

  const instruction = fc.constantFrom(...instructions);

  it('is as clear in capitals, with a full stop, asked for politely, or as what its agency will do', () => {
    const forms = (text: string): string[] => [
      text.toUpperCase(),
      `${text}.`,
      `Please ${text.toLowerCase()}`,
      `Housing to ${text}`,
      `Housing will ${text}`,
    ];
    fc.assert(
      fc.property(instruction, (text) => {
        expect(forms(text).filter((form) => check(form).length > 0)).toEqual([]);
      }),
    );
  });

  it('has one owner however many things it does', () => {
    fc.assert(
      fc.property(instruction, instruction, (one, other) => {
        expect(check(`${one} and ${other}`)).toEqual([]);
        expect(check(`${one}. ${other}.`)).toEqual([]);
      }),
    );
  });

  it('has two owners when two agencies will each do something', () => {
    fc.assert(
      fc.property(instruction, instruction, (one, other) => {
        expect(kinds(`Police will ${one} and IDVA will ${other}`)).toEqual(['two-owners']);
      }),
    );
  });
});

describe('an action without a verb', () => {
  it.each([
    '',
    'Address marker',
    'Safety plan',
    'Lock change',
    'Welfare check',
    'Support plan',
    'Letterbox guard',
    'DVDS',
    'MAPPA referral',
    'Home visit',
    'Camera doorbell at her address',
    'Managed move',
    'Risk assessment for the children',
    'Referral to Women’s Aid',
    'Letter to landlord',
    'Contact details for the sister',
    'Review of the safety plan',
    'Police presence at handover',
    'Locks and letterbox, first address',
  ])('%j', (text) => {
    expect(check(text)).toEqual([
      { kind: 'no-verb', sentence: 'There is no verb: say what will be done.' },
    ]);
  });
});

describe('an action of two owners', () => {
  it.each([
    'Police and IDVA to ring her',
    'Police/IDVA to visit',
    'Police & housing to agree a date',
    'Police or housing to fit an alarm',
    'Police to fit alarm and IDVA to ring her',
    'Police to fit alarm & IDVA to ring her',
    'Police to fit alarm, IDVA to ring her',
    'Police to fit alarm. IDVA to ring her.',
    'Police will fit alarm and IDVA will ring her',
    'Police and IDVA: ring her',
    'Social worker and health visitor to do a joint visit',
    'Mental health and drug and alcohol services to see him',
    'Police, IDVA and housing to meet',
    'The school and the GP to share records',
    'Housing officer and police officer to visit',
  ])('%s', (text) => {
    expect(check(text)).toEqual([
      {
        kind: 'two-owners',
        sentence: 'There are two owners: give each agency an action of its own.',
      },
    ]);
  });

  it.each<[string[], FindingKind[]]>([
    [['Police', 'Housing'], ['two-owners']],
    [['Police and Housing'], ['two-owners']],
    [['Police/Housing'], ['two-owners']],
    [['Police', 'Police', ''], []],
    [['Fire and rescue'], []],
    [['Drug and alcohol service'], []],
    [['Children’s social care'], []],
    [['Safer Northmere and District'], []],
  ])('named %j', (owners, found) => {
    expect(kinds('Change the locks', { owners })).toEqual(found);
  });
});

describe('vague words', () => {
  it.each([
    ['Liaise with school', 'liaise'],
    ['LIAISING WITH HOUSING', 'liaise'],
    ['Police to monitor', 'monitor'],
    ['To be monitored', 'monitor'],
    ['Consider a non-molestation order', 'consider'],
    ['Police to consider DVPN', 'consider'],
    ['Support victim', 'support'],
    ['IDVA to continue to support the family', 'support'],
    ['Provide support', 'provide support'],
    ['Staff to be aware', 'be aware'],
    ['Be aware of the dog', 'be aware'],
    ['Refer as appropriate', 'as appropriate'],
    ['Visit, ongoing', 'ongoing'],
    ['Look into a move', 'look into'],
    ['Keep an eye on the address', 'keep an eye'],
    ['Review in due course', 'in due course'],
  ])('in %j', (text, vague) => {
    expect(check(text)).toMatchObject([
      { kind: 'vague', sentence: expect.stringMatching(`^“${vague}” is vague: say `) },
    ]);
  });

  it('are each named, in the order of the text', () => {
    const found = check('Liaise with school and monitor as appropriate');
    expect(found.map(({ sentence }) => sentence.split('”')[0])).toEqual([
      '“liaise',
      '“monitor',
      '“as appropriate',
    ]);
  });
});

describe('the date and the owner', () => {
  it.each<[string, Partial<ActionDraft>, FindingKind[]]>([
    ['the day before the meeting', { dueOn: '2026-11-11' }, ['before-meeting']],
    ['the day of the meeting', { dueOn: '2026-11-12' }, []],
    ['the day of the next meeting', { dueOn: '2026-11-26' }, []],
    ['the day after the next meeting', { dueOn: '2026-11-27' }, ['after-next-meeting']],
    ['long after, with no next meeting', { dueOn: '2027-11-27', nextMeetingOn: null }, []],
    ['no date', { dueOn: null }, ['no-date']],
    ['no owner', { owners: [] }, ['no-owner']],
    ['a blank owner', { owners: [' '] }, ['no-owner']],
  ])('%s', (_what, changes, found) => {
    expect(kinds('Change the locks', changes)).toEqual(found);
  });

  it.each<[string, Partial<ActionDraft>, string]>([
    [
      'Change the locks',
      { dueOn: '2026-11-11' },
      'The date, 11 Nov 2026, is before the meeting of 12 Nov 2026: choose a later one.',
    ],
    [
      'Change the locks',
      { dueOn: '2026-11-27' },
      'The date, 27 Nov 2026, is after the next meeting, 26 Nov 2026: that meeting cannot yet ask whether it is done.',
    ],
    ['Change the locks', { dueOn: null }, 'There is no date: say by when.'],
    [
      'Change the locks by Friday',
      { dueOn: null },
      'The date is only in the words: choose the day.',
    ],
    [
      'Change the locks within 24 hours',
      { dueOn: null },
      'The date is only in the words: choose the day.',
    ],
    [
      'Change the locks by 20/11',
      { dueOn: null },
      'The date is only in the words: choose the day.',
    ],
    ['Change the locks', { owners: [] }, 'There is no owner: say which agency will do it.'],
    [
      'Housing to change the locks',
      { owners: [] },
      'The owner is only in the words: choose the agency.',
    ],
  ])('%s, %j', (text, changes, sentence) => {
    expect(check(text, changes)).toMatchObject([{ sentence }]);
  });

  it('are looked at only where the forum asks for it', () => {
    const text = 'Police and IDVA to liaise';
    const wrong = { text, owners: [], dueOn: null, meetingOn: '2026-11-12', nextMeetingOn: null };
    const found = (wordingChecks: FindingKind[]): FindingKind[] =>
      checkWording(wrong, words, ActionSettings.parse({ wordingChecks })).map(({ kind }) => kind);
    expect(found(['vague', 'no-date'])).toEqual(['vague', 'no-date']);
    expect(found([])).toEqual([]);
  });
});

it('never repeats what was typed, which may name somebody', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{4,9}$/), (name) => {
      const text = `Liaise with ${name} and ${name} to be aware`;
      const said = check(text, { owners: [], dueOn: null }).map(({ sentence }) => sentence);
      expect(said.length).toBeGreaterThan(2);
      expect(said.join(' ')).not.toContain(name);
    }),
  );
});
