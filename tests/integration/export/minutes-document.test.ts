// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aMinutes, aMinutesCase } from '../../support/minutes-fixture.ts';
import {
  bodyOf,
  bodyText,
  elementsOf,
  isOn,
  minutesFile,
  partOf,
  tablesOf,
  textOf,
  textsInStyle,
  valueOf,
  type WordFile,
} from '../../support/word-file.ts';

const tableWith = (file: WordFile, text: string): string[][] => {
  const found = tablesOf(bodyOf(file)).find((rows) => rows.flat().includes(text));
  if (found === undefined) throw new Error(`no table holds ${text}`);
  return found;
};

const said = {
  agency: 'Police',
  state: 'Information',
  text: 'Two calls.',
  isOpinion: false,
  notForDisclosure: false,
};

it('gives a closed case a page with its place alone', async () => {
  const cases = [aMinutesCase({ number: 1 }), { number: 2, notForYou: true as const }];
  const file = await minutesFile(aMinutes({ cases }));
  expect(textsInStyle(bodyOf(file), 'Heading1')).toContain('Case 2, not for you');
  expect(tableWith(file, 'Case 2, not for you')).toContainEqual([
    '2',
    'Case 2, not for you',
    '',
    '',
    '',
    '',
  ]);
});

describe('the first page', () => {
  it('names forum, minutes, date, place and people', async () => {
    const file = await minutesFile(aMinutes());
    expect(textsInStyle(bodyOf(file), 'Title')).toEqual(['Northmere MARAC']);
    expect(textsInStyle(bodyOf(file), 'Subtitle')).toEqual(['Minutes']);
    expect(tableWith(file, 'Chair')).toEqual([
      ['Date', 'Thursday 12 November 2026'],
      ['Time', '09:30 to 13:00'],
      ['Place', 'Council House, Room 2'],
      ['Chair', 'Rachel Hargreaves'],
      ['Minute-taker', 'Joanne Lowe'],
      ['Version', '1'],
      ['Status', 'Final since Monday 16 November 2026 at 14:05.'],
    ]);
  });

  it('says what a correction was for', async () => {
    const file = await minutesFile(aMinutes({ version: 2, correctionReason: 'Wrong date' }));
    expect(tableWith(file, 'Chair')).toContainEqual(['Correction', 'Wrong date']);
  });

  it('is an upright A4 page', async () => {
    const size = elementsOf(bodyOf(await minutesFile(aMinutes())), 'w:pgSz');
    expect(size.map((each) => [each.getAttribute('w:w'), each.getAttribute('w:h')])).toEqual([
      ['11906', '16838'],
    ]);
  });
});

describe('the head and foot of every page', () => {
  const edges = async (minutes: ReturnType<typeof aMinutes>) => {
    const file = await minutesFile(minutes);
    const [header, footer] = ['word/header1.xml', 'word/footer1.xml'].map((name) =>
      elementsOf(partOf(file, name), 'w:p').map(textOf),
    );
    return { file, header, footer };
  };

  it('carry the marking, with the forum and the date above', async () => {
    const { header, footer } = await edges(aMinutes({ marking: 'OFFICIAL-SENSITIVE' }));
    expect(header).toEqual(['OFFICIAL-SENSITIVE', 'Northmere MARAC, 12 Nov 2026, version 1']);
    expect(footer?.[0]).toMatch(/^OFFICIAL-SENSITIVEPage\s.*of/);
  });

  it('count the pages by fields', async () => {
    const { file } = await edges(aMinutes());
    const fields = elementsOf(partOf(file, 'word/footer1.xml'), 'w:instrText');
    expect(fields.map((each) => each.textContent)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('are the same on the first page as on the others', async () => {
    const { file } = await edges(aMinutes());
    const references = ['w:headerReference', 'w:footerReference'].flatMap((tag) =>
      elementsOf(bodyOf(file), tag).map((each) => each.getAttribute('w:type')),
    );
    expect(references).toEqual(['default', 'default']);
    expect(elementsOf(bodyOf(file), 'w:titlePg')).toEqual([]);
  });

  it('say on a draft that it is not approved, and on final minutes nothing', async () => {
    const draft = await edges(aMinutes({ status: 'Draft', finalisedAt: null }));
    expect(draft.header?.join()).toContain('DRAFT, not approved');
    expect(bodyText(draft.file)).toContain('Draft, not approved.');
    const final = await edges(aMinutes());
    expect(final.header?.join()).not.toContain('DRAFT');
  });
});

describe('the parts of the minutes', () => {
  it('come in the order of the checklist', async () => {
    const file = await minutesFile(aMinutes({ cases: [aMinutesCase({ links: 'MAPPA level 2' })] }));
    const headings = elementsOf(bodyOf(file), 'w:p')
      .filter((each) => valueOf(each, 'w:pStyle').startsWith('Heading'))
      .map(textOf);
    expect(headings).toEqual([
      'Attendance',
      'Present',
      'Apologies',
      'Not present and no information sent',
      'Confidentiality',
      'Incomplete actions of earlier meetings',
      'Not possible because circumstances changed',
      'Not undertaken by the agency',
      'Cases',
      'Case 1: Olivia Barnes and Craig Khan',
      'People',
      'Referral',
      'What the victim wants',
      'Information shared',
      'Risks',
      'Actions',
      'Links to other safeguarding',
      'Close of the meeting',
      'Cases with 12 months since the last referral',
      'Any other business',
      'Next meeting',
      'Distribution',
      'Approval',
    ]);
  });

  it('keep present, apologies and absent apart', async () => {
    const file = await minutesFile(
      aMinutes({
        present: [
          { agency: 'Police', representative: 'Karen Hill', note: '', signed: true },
          { agency: 'Housing', representative: 'Sam Field', note: 'Deputy', signed: false },
          { agency: 'Probation', representative: '', note: 'Late', signed: false },
        ],
        apologies: [
          {
            agency: 'Education',
            representative: '',
            informationSent: 'Yes',
            receivedOn: '10 Nov 2026',
          },
        ],
        absent: [{ agency: 'Mental health' }, { agency: 'Fire and rescue' }],
        unmarked: [{ agency: 'Victim Support' }],
      }),
    );
    expect(tableWith(file, 'Karen Hill')).toEqual([
      ['Agency', 'Representative', 'Statement signed'],
      ['Police', 'Karen Hill', 'Yes'],
      ['Housing', 'Sam Field (deputy)', 'No'],
      ['Probation', 'Late', 'No'],
    ]);
    expect(tableWith(file, 'Education')).toContainEqual(['Education', '', 'Yes', '10 Nov 2026']);
    expect(bodyText(file)).toContain('Mental health, Fire and rescue');
    expect(bodyText(file)).toContain('Attendance not recorded\nVictim Support');
  });

  it('show both groups of incomplete actions, and those without an update', async () => {
    const action = {
      caseNumber: '38',
      hearingId: '',
      action: 'Change the locks',
      agency: 'Housing',
      due: 'x',
    };
    const file = await minutesFile(
      aMinutes({
        notPossible: [{ ...action, reason: 'She moved' }],
        noUpdate: [{ ...action, action: 'Ring her', reason: '' }],
      }),
    );
    expect(tableWith(file, 'She moved')[0]).toEqual(['Case', 'Action', 'Agency', 'Due', 'Reason']);
    expect(tableWith(file, 'Ring her')[0]).toEqual(['Case', 'Action', 'Agency', 'Due']);
    expect(bodyText(file)).toContain('Not undertaken by the agency\nNone recorded.');
  });

  it('name an ASBRAC and its parts as an ASBRAC', async () => {
    const file = await minutesFile(
      aMinutes({
        forumKind: 'asbrac',
        repeatWindowMonths: 6,
        cases: [aMinutesCase({ links: 'Injunction' })],
      }),
    );
    expect(textsInStyle(bodyOf(file), 'Conference')).toEqual([
      'Anti-social behaviour risk assessment conference (ASBRAC)',
    ]);
    const parts = textsInStyle(bodyOf(file), 'Heading2');
    expect(parts).toContain('Impact on the victim, and what the victim wants');
    expect(parts).toContain('Powers considered and other links');
    expect(parts).toContain('Cases with 6 months since the last referral');
    expect(bodyText(file)).not.toContain('MARAC (');
  });
});

describe('a case', () => {
  const only = (changes: Parameters<typeof aMinutesCase>[0]) =>
    minutesFile(aMinutes({ cases: [aMinutesCase(changes)] }));

  it('starts on a new page under its own heading, and so does what follows the cases', async () => {
    const file = await minutesFile(
      aMinutes({ cases: [aMinutesCase(), aMinutesCase({ number: 2 })] }),
    );
    const onNewPage = elementsOf(bodyOf(file), 'w:p').filter((each) =>
      isOn(each, 'w:pageBreakBefore'),
    );
    expect(onNewPage.map((each) => [valueOf(each, 'w:pStyle'), textOf(each)])).toEqual([
      ['Heading1', 'Case 1: Olivia Barnes and Craig Khan'],
      ['Heading1', 'Case 2: Olivia Barnes and Craig Khan'],
      ['Heading1', 'Close of the meeting'],
    ]);
  });

  it('shows the two people side by side, with no address', async () => {
    const file = await only({ safeContact: 'Through her sister', interpreter: '' });
    expect(tableWith(file, 'Safe contact')).toEqual([
      ['', 'Victim', 'Perpetrator'],
      ['Name', 'Olivia Barnes', 'Craig Khan'],
      ['Date of birth', '4 Mar 1990, aged 36', 'Not recorded'],
      ['Details', 'Female', ''],
      ['Address', 'Withheld', 'Withheld'],
      ['Safe contact', 'Through her sister'],
      ['Victim aware', 'Yes'],
      ['Relationship', 'Former partner'],
      ['Children', '2 children'],
    ]);
  });

  it('says why it is a repeat', async () => {
    const reason = 'Incident 24 Oct 2026; last referral 3 Jan 2026; last heard 15 Jan 2026';
    const file = await only({ kind: 'Repeat', repeatReason: reason });
    expect(textsInStyle(bodyOf(file), 'CaseLine')).toEqual([
      'Repeat case 41, started 11:01, ended 11:13.',
      reason,
    ]);
  });

  it('marks opinions and what is not for disclosure, and names the silent by their state', async () => {
    const file = await only({
      information: [
        { ...said, isOpinion: true, notForDisclosure: true },
        { ...said, agency: 'Housing', state: 'In writing', text: 'Locks changed.\nKey missing.' },
        { ...said, agency: 'Education', state: 'Nothing known', text: '' },
        { ...said, agency: 'Probation', state: 'Absent', text: ' ' },
        { ...said, agency: 'GP practice', state: 'Nothing known', text: '' },
      ],
    });
    expect(tableWith(file, 'Information')).toEqual([
      ['Agency', 'Information'],
      ['Police', '(not for disclosure) (opinion) Two calls.'],
      ['Housing', 'In writing: Locks changed.\nKey missing.'],
    ]);
    expect(bodyText(file)).toContain('Nothing known: Education, GP practice\nAbsent: Probation');
  });

  it('says which risk has no action', async () => {
    const risk = { who: 'Victim', text: 'Strangled', imminence: 'Within hours' };
    const file = await only({
      risks: [
        { ...risk, number: 1, coveredBy: '1.1, 1.2' },
        { ...risk, number: 2, coveredBy: '' },
      ],
    });
    expect(tableWith(file, 'Strangled').map((row) => row.at(-1))).toEqual([
      'Actions',
      '1.1, 1.2',
      'No action',
    ]);
  });

  it('numbers its actions and says that nobody tells the victim', async () => {
    const file = await only({
      actions: [
        { number: '1.1', text: 'Ring her', agency: 'Police', due: '13 Nov 2026', risk: '2' },
      ],
    });
    expect(tableWith(file, '1.1')[1]).toEqual(['1.1', 'Ring her', 'Police', '13 Nov 2026', '2']);
    expect(bodyText(file)).toContain('Tells the victim the outcome: nobody named');
  });
});

describe('tables', () => {
  it('repeat their heading row and keep short rows on one page', async () => {
    const long = { ...said, agency: 'Housing', text: 'word '.repeat(600) };
    const file = await minutesFile(
      aMinutes({ cases: [aMinutesCase({ information: [said, long] })] }),
    );
    const table = elementsOf(bodyOf(file), 'w:tbl').find((each) =>
      textOf(each).startsWith('AgencyInformation'),
    );
    const rows = table === undefined ? [] : elementsOf(table, 'w:tr');
    const has = (tag: string) => rows.map((row) => isOn(row, tag));
    expect(has('w:tblHeader')).toEqual([true, false, false]);
    expect(has('w:cantSplit')).toEqual([true, true, false]);
  });
});
