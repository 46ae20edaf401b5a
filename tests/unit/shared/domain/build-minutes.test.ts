import { describe, expect, it } from 'vitest';
import { isForYou } from '../../../../src/shared/domain/access/not-for-you.ts';
import { buildMinutes } from '../../../../src/shared/domain/build-minutes.ts';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';
import type { Information } from '../../../../src/shared/domain/hearing.ts';
import { Minutes } from '../../../../src/shared/domain/minutes.ts';
import {
  aForum,
  aHeardCase,
  aMark,
  aMeeting,
  aMeetingRecord,
  anEarlierAction,
  aPerson,
  uuid,
} from '../../../support/minutes-fixture.ts';

const caseOf = (changes: Parameters<typeof aHeardCase>[0] = {}) => {
  const [built] = buildMinutes(aMeetingRecord({ hearings: [aHeardCase(changes)] })).cases.filter(
    isForYou,
  );
  if (built === undefined) throw new Error('the record has no case');
  return built;
};

describe('the head of the minutes', () => {
  it('takes forum, date, place and people from the record', () => {
    const minutes = buildMinutes(aMeetingRecord({ nextMeetingOn: '2026-11-26' }));
    expect(minutes).toMatchObject({
      forumName: 'Northmere MARAC',
      forumKind: 'marac',
      marking: 'OFFICIAL-SENSITIVE when completed',
      date: 'Thursday 12 November 2026',
      place: 'Council House, Room 2',
      chair: 'Rachel Hargreaves',
      minuteTaker: 'Joanne Lowe',
      confidentialityRead: 'Read aloud at 09:36',
      nextMeeting: 'Thursday 26 November 2026',
    });
  });

  it('is what the contract takes', () => {
    const record = aMeetingRecord({
      attendance: [aMark('Police', 'present')],
      hearings: [aHeardCase()],
      incomplete: [anEarlierAction()],
      distribution: ['Police'],
    });
    expect(() => Minutes.parse(buildMinutes(record))).not.toThrow();
  });

  it('says when the meeting began and its last case ended', () => {
    const hearings = [
      aHeardCase({ endedAt: '2026-11-12T12:51:00Z' }),
      aHeardCase({ endedAt: '2026-11-12T11:13:00Z' }),
    ];
    expect(buildMinutes(aMeetingRecord({ hearings })).times).toBe(
      'Started 09:34, last case ended 12:51 (planned 09:30 to 13:00)',
    );
  });

  it('gives only the planned times when the record was typed up on another day', () => {
    const meeting = aMeeting({
      startedAt: '2026-11-13T08:00:00Z',
      confidentialityReadAt: '2026-11-13T08:01:00Z',
    });
    const minutes = buildMinutes(aMeetingRecord({ meeting }));
    expect(minutes.times).toBe('09:30 to 13:00');
    expect(minutes.confidentialityRead).toBe('Read aloud');
  });

  it('does not say that the statement was read when it was not', () => {
    const meeting = aMeeting({ confidentialityReadAt: null });
    expect(buildMinutes(aMeetingRecord({ meeting })).confidentialityRead).toBe('');
  });
});

describe('cases whose window has passed', () => {
  it('are named with the day of their last referral', () => {
    const minutes = buildMinutes(
      aMeetingRecord({
        forum: aForum({
          settings: ForumSettings.parse({
            ...aForum().settings,
            repeat: { windowMonths: 6 },
          }),
        }),
        lapsed: [
          {
            caseNumber: '12',
            victim: { firstName: 'Helen', surname: 'Ord' },
            perpetrator: { firstName: '', surname: 'Not known' },
            lastReferralOn: '2026-05-01',
          },
        ],
      }),
    );
    expect(minutes.repeatWindowMonths).toBe(6);
    expect(minutes.lapsed).toEqual([
      { caseNumber: '12', pair: 'Helen Ord and Not known', lastReferral: '1 May 2026' },
    ]);
  });
});

describe('attendance', () => {
  it('keeps present, apologies, absent and not recorded apart', () => {
    const attendance = [
      aMark('Police', 'present', { representative: 'Karen Hill', signed: true }),
      aMark('Housing', 'deputy', { representative: 'Sam Field' }),
      aMark('Probation', 'late'),
      aMark('Education', 'in-writing', { informationSentOn: '2026-11-10' }),
      aMark('Fire and rescue', 'apologies'),
      aMark('Adult social care', 'absent'),
      aMark('Mental health', 'unmarked'),
    ];
    const minutes = buildMinutes(aMeetingRecord({ attendance }));
    expect(minutes.present).toEqual([
      { agency: 'Police', representative: 'Karen Hill', note: '', signed: true },
      { agency: 'Housing', representative: 'Sam Field', note: 'Deputy', signed: false },
      { agency: 'Probation', representative: '', note: 'Late', signed: false },
    ]);
    expect(minutes.apologies).toEqual([
      {
        agency: 'Education',
        representative: '',
        informationSent: 'Yes',
        receivedOn: '10 Nov 2026',
      },
      { agency: 'Fire and rescue', representative: '', informationSent: 'No', receivedOn: '' },
    ]);
    expect(minutes.absent).toEqual([{ agency: 'Adult social care' }]);
    expect(minutes.unmarked).toEqual([{ agency: 'Mental health' }]);
  });
});

describe('actions of earlier meetings', () => {
  it('go under the heading that their status says', () => {
    const incomplete = [
      anEarlierAction({ text: 'a', status: 'not-possible', statusNote: 'She moved away' }),
      anEarlierAction({ text: 'b', status: 'not-undertaken', statusNote: 'No staff' }),
      anEarlierAction({ text: 'c', status: 'open' }),
      anEarlierAction({ text: 'd', status: 'done', statusOn: '2026-11-04' }),
    ];
    const { notPossible, notUndertaken, noUpdate } = buildMinutes(aMeetingRecord({ incomplete }));
    expect(notPossible).toEqual([
      {
        caseNumber: '38',
        hearingId: uuid(21),
        action: 'a',
        agency: 'Housing',
        due: '5 Nov 2026',
        reason: 'She moved away',
      },
    ]);
    expect(notUndertaken).toMatchObject([{ action: 'b', due: '5 Nov 2026, 7 days late' }]);
    expect(noUpdate).toMatchObject([{ action: 'c', due: '5 Nov 2026, 7 days late' }]);
  });

  it('are late from the day after the due date', () => {
    const dueOn = (date: string) =>
      buildMinutes(aMeetingRecord({ incomplete: [anEarlierAction({ dueOn: date })] })).noUpdate;
    expect(dueOn('2026-11-12')).toEqual([]);
    expect(dueOn('2026-11-11')).toMatchObject([{ due: '11 Nov 2026, 1 day late' }]);
  });
});

describe('a case', () => {
  it('is numbered by its place on the agenda, and its actions with it', () => {
    const hearings = [1, 2, 3].map(() =>
      aHeardCase({ actions: [anEarlierAction({ riskId: null }), anEarlierAction()] }),
    );
    const cases = buildMinutes(aMeetingRecord({ hearings })).cases.filter(isForYou);
    expect(cases.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(cases[2]?.actions.map(({ number }) => number)).toEqual(['3.1', '3.2']);
  });

  it('gives ages at the day of the meeting', () => {
    const age = (dob: string) => caseOf({ victim: aPerson({ dob }) }).victim.age;
    expect(age('1990-11-12')).toBe('36');
    expect(age('1990-11-13')).toBe('35');
    expect(caseOf({ victim: aPerson({ dob: null }) }).victim).toMatchObject({ dob: '', age: '' });
  });

  it('leaves out the details that are not recorded', () => {
    const victim = aPerson({ gender: 'Female', disability: 'hearing loss', lgbt: 'no' });
    expect(caseOf({ victim }).victim.details).toBe('Female; disability: hearing loss; LGBT+: no');
    expect(caseOf({ victim: aPerson({}) }).victim.details).toBe('');
  });

  it('takes no address, postcode or phone number along', () => {
    const victim = {
      ...aPerson({ safeContact: 'Through her sister' }),
      address: '4 Quarry Lane',
      postcode: 'NM4 2AB',
      phone: '07700 900123',
    };
    const minutes = buildMinutes(aMeetingRecord({ hearings: [aHeardCase({ victim })] }));
    expect(JSON.stringify(minutes)).not.toMatch(/Quarry|NM4|07700/);
    expect(minutes.cases.filter(isForYou)[0]?.safeContact).toBe('Through her sister');
  });

  it('names the actions that answer a risk, and none for one that is not covered', () => {
    const risk = { subject: 'victim', text: 'Strangled', imminence: 'hours' } as const;
    const built = caseOf({
      risks: [
        { ...risk, id: uuid(31) },
        { ...risk, id: uuid(32), subject: 'child', imminence: 'weeks' },
      ],
      actions: [
        anEarlierAction({ riskId: uuid(31) }),
        anEarlierAction({ riskId: null }),
        anEarlierAction({ riskId: uuid(31) }),
        anEarlierAction({ riskId: uuid(99) }),
      ],
    });
    expect(built.risks).toEqual([
      {
        number: 1,
        who: 'Victim',
        text: 'Strangled',
        imminence: 'Within hours',
        coveredBy: '1.1, 1.3',
      },
      { number: 2, who: 'Children', text: 'Strangled', imminence: 'Within weeks', coveredBy: '' },
    ]);
    expect(built.actions.map(({ risk: answered }) => answered)).toEqual(['1', '', '1', '']);
  });

  it('keeps what each agency said with its marks', () => {
    const information: Information = {
      agencyId: uuid(41),
      agencyName: 'Police',
      agencyLetter: 'p',
      state: 'information',
      text: 'Two calls.',
      isOpinion: true,
      notForDisclosure: true,
      preset: 'not-heard',
    };
    const silent = { ...information, state: 'not-heard' } as const;
    const built = caseOf({
      information: [
        information,
        silent,
        { ...silent, preset: 'to-read-out' },
        { ...silent, preset: 'apologies' },
      ],
    });
    expect(built.information).toEqual([
      {
        agency: 'Police',
        state: 'Information',
        text: 'Two calls.',
        isOpinion: true,
        notForDisclosure: true,
      },
      expect.objectContaining({ state: 'Not heard' }),
      expect.objectContaining({ state: 'Not heard' }),
      expect.objectContaining({ state: 'Apologies' }),
    ]);
  });

  it('says why it is a repeat and when it was last heard', () => {
    const { repeat } = aHeardCase();
    const reason = 'Incident 24 Oct 2026; last referral 3 Jan 2026';
    const heardBefore = { ...repeat, reason, heardOn: '2026-01-15' };
    const words = `${reason}; last heard 15 Jan 2026`;
    expect(caseOf({ repeat })).toMatchObject({ kind: 'New', repeatReason: '' });
    expect(caseOf({ repeat: { ...heardBefore, outcome: 'repeat' } })).toMatchObject({
      kind: 'Repeat',
      repeatReason: words,
    });
    expect(caseOf({ repeat: { ...heardBefore, outcome: 'late-reported' } }).kind).toBe('Repeat');
    expect(caseOf({ repeat: { ...heardBefore, outcome: 'new-referral' } })).toMatchObject({
      kind: 'New',
      repeatReason: words,
    });
  });

  it('gives London times in summer too, and none from another day', () => {
    const meeting = aMeeting({ heldOn: '2026-07-09' });
    const hearings = [
      aHeardCase({ startedAt: '2026-07-09T10:01:00Z', endedAt: '2026-07-10T08:00:00Z' }),
    ];
    const [built] = buildMinutes(aMeetingRecord({ meeting, hearings })).cases;
    expect(built).toMatchObject({ started: '11:01', ended: '' });
  });

  it('counts children in words', () => {
    const children = (childrenCount: number) => caseOf({ childrenCount }).children;
    expect([children(0), children(1), children(6)]).toEqual([
      'No children',
      '1 child',
      '6 children',
    ]);
  });

  it('says who tells the victim and by when, as far as that is known', () => {
    expect(caseOf({ tellVictimWho: 'IDVA', tellVictimBy: '2026-11-13' }).tellVictim).toBe(
      'IDVA, by 13 Nov 2026',
    );
    expect(caseOf({ tellVictimWho: 'IDVA' }).tellVictim).toBe('IDVA');
    expect(caseOf().tellVictim).toBe('');
  });

  it('scores an ASBRAC case by its matrix and a MARAC case by its yes answers', () => {
    const scored = (kind: 'marac' | 'asbrac') =>
      buildMinutes(
        aMeetingRecord({ forum: aForum({ kind }), hearings: [aHeardCase()] }),
      ).cases.filter(isForYou)[0]?.assessment;
    expect(scored('marac')).toBe('16 of 24 answered yes');
    expect(scored('asbrac')).toBe('16 of 24');
    expect(caseOf({ assessmentYes: null }).assessment).toBe('');
  });
});
