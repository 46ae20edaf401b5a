import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formNotesOf } from '../../../../../src/shared/domain/form/form-notes-of.ts';
import {
  isPossiblePostcode,
  phoneWarning,
} from '../../../../../src/shared/domain/form/contact-warnings.ts';
import { Forum } from '../../../../../src/shared/domain/forum.ts';
import { aTypedForm } from '../../../../support/typed-form.ts';

const forumOf = (kind: 'marac' | 'asbrac'): Forum =>
  Forum.parse({
    id: '6f1e7a8e-8d53-4a55-8f50-5ab9f3f4d009',
    name: 'Northmere',
    kind,
    settings: { confidentialityStatement: 'What is said here stays here' },
  });

type Changes = Parameters<typeof aTypedForm>[0];

const notesOf = (changes: Changes = {}, kind: 'marac' | 'asbrac' = 'marac') =>
  formNotesOf(aTypedForm(changes), {
    today: '2026-11-09',
    forum: forumOf(kind),
    isReferenceTaken: false,
  });

it('asks nothing of a form that has what it needs', () => {
  expect(notesOf()).toMatchObject({ problems: {}, warnings: {} });
});

describe('what stops a form from being saved', () => {
  it.each<[string, Changes, string]>([
    ['agencyId', { agencyId: '' }, 'Choose the agency that refers'],
    ['receivedOn', { receivedOn: null }, 'Give the day on which it was received'],
    ['receivedOn', { receivedOn: '2026-11-10' }, 'This day is in the future. Check it'],
    [
      'victims.0.surname',
      { victim: { surname: ' ' } },
      'Type a surname, or the name by which the victim is known',
    ],
    [
      'perpetrators.0.surname',
      { perpetrator: { surname: '' } },
      'Type a surname, or tick “Not known”',
    ],
    ['yes', { yes: 'many' }, 'Write a whole number up to 200'],
    ['incidentCount', { incidentCount: '-1' }, 'Write a whole number up to 1000'],
    ['otherArea', { otherAreaReferredOn: '2026-01-01' }, 'Say which area, or leave the date empty'],
  ])('%s', (field, changes, sentence) => {
    expect(notesOf(changes).problems).toEqual({ [field]: sentence });
  });

  it('is no perpetrator whom nobody knows', () => {
    expect(notesOf({ perpetrator: { surname: '', isNotKnown: true } }).problems).toEqual({});
  });
});

describe('what somebody is to look at, and may leave', () => {
  it.each<[string, Changes, string]>([
    [
      'victims.0.born',
      { victim: { born: '7/12/2030' } },
      'This date of birth is in the future. Check the year',
    ],
    ['victims.0.born', { victim: { born: '7/12/1887' } }, 'This makes them 138. Check the year'],
    [
      'victims.0.born',
      { victim: { born: '7/12/2012' } },
      '13 years old: under 16 a case goes to children’s social care, not to a Marac',
    ],
    [
      'perpetrators.0.born',
      { perpetrator: { born: '7/12/2012' } },
      '13 years old: a perpetrator under 16 goes another way than a Marac',
    ],
    [
      'victims.0.born',
      { victim: { born: 'at Easter' } },
      'Not read as a date or an age; kept as it is written. A date is 7/12/1987',
    ],
    [
      'victims.0.phone',
      { victim: { phone: '07700 9OO142' } },
      'A letter stands among the figures. Check the number',
    ],
    [
      'victims.0.phone',
      { victim: { phone: '07700 90014' } },
      'Too many or too few figures for a phone number. Check it',
    ],
    [
      'victims.0.postcode',
      { victim: { postcode: 'LN11 7CK' } },
      'There is no such postcode. Check it, or leave it as it was given',
    ],
    [
      'victims.0.safeContact',
      { victim: { safeContact: 'Call 07700 900142' } },
      'A number or postcode here is printed in documents. Move it to the phone or the address',
    ],
    [
      'victims.0.address',
      {
        victim: { address: '42 Newark Road, Louth' },
        perpetrator: { address: '42 newark road, louth' },
      },
      'The perpetrator has the same address: nothing may be sent there',
    ],
    [
      'victims.0.phone',
      { victim: { phone: '07700 900142' }, perpetrator: { phone: '+44 7700 900142' } },
      'The perpetrator has the same number: it is not safe to call',
    ],
    [
      'perpetrators.0.surname',
      { perpetrator: { firstName: 'Catherine', surname: 'Yardley' } },
      'The same name as the victim’s. Who is who?',
    ],
    [
      'perpetrators.0.surname',
      { perpetrator: { surname: 'Unknown' } },
      'Tick “Not known” instead: then nobody of this name is looked for',
    ],
    [
      'incidentOn',
      { incidentOn: '2026-11-08', receivedOn: '2026-11-01' },
      'After the day on which it was received. Check both',
    ],
    [
      'incidentOn',
      { incidentOn: '2024-11-08' },
      'More than a year before it was received. Check the year',
    ],
    ['consentNote', { consent: 'no' }, 'Say why it is shared without consent'],
    [
      'yes',
      { yes: '25' },
      '25 yes is more than the maximum of 24: check the score and which tool it was',
    ],
    [
      'judgementReason',
      { yes: '13', no: '7', dontKnow: '4' },
      '13 yes and 4 don’t know: the open answers could bring the score to the limit of 14; ask the referrer for their professional judgement',
    ],
  ])('%s %#', (field, changes, sentence) => {
    const { problems, warnings } = notesOf(changes);
    expect(problems).toEqual({});
    expect(warnings).toEqual({ [field]: sentence });
  });

  it.each<[string, string, boolean, string]>([
    [
      'older than the victim',
      '1/1/1980',
      false,
      'Older than the victim. Check both dates of birth',
    ],
    [
      'born too soon',
      '1/1/1995',
      false,
      'Born when the victim was under 12. Check both dates of birth',
    ],
    ['grown up', '1/1/2005', false, '18 or over: an adult, who counts as no child'],
    [
      'not born yet',
      '1/1/2027',
      false,
      'This date of birth is in the future. Is the child unborn?',
    ],
    ['expected too late', '1/1/2028', true, 'More than ten months ahead. Check it'],
    [
      'expected before',
      '1/9/2026',
      true,
      'This day is past: is the child born? Then untick “Unborn”',
    ],
  ])('a child %s', (_what, born, isUnborn, sentence) => {
    const children = [{ name: 'Poppy', born, isUnborn, school: '', livesWith: '' }];
    expect(notesOf({ children }).warnings).toEqual({ 'children.0.born': sentence });
  });

  it('does not tell an ASBRAC that somebody is too young for a Marac', () => {
    expect(notesOf({ victim: { born: '7/12/2012' } }, 'asbrac').warnings).toEqual({});
  });

  it('says nothing of a score near the limit once there are reasons', () => {
    const judged = { yes: '13', no: '7', dontKnow: '4', judgementReason: 'Released last week' };
    expect(notesOf(judged).warnings).toEqual({});
  });
});

describe('contact details', () => {
  it.each(['LN11 7GZ', 'ln117gz', 'SW1A 1AA', 'LN11', 'M1 1AE', 'BT1 5GS'])(
    '%s can be a postcode',
    (text) => expect(isPossiblePostcode(text)).toBe(true),
  );
  it.each(['ZZ1 7GZ', 'LN11 7GC', 'LN11 7G', '12345', 'Louth'])('%s cannot', (text) =>
    expect(isPossiblePostcode(text)).toBe(false),
  );
  it.each([
    '07700 900142',
    '+44 7700 900142',
    '01632 960114 (mother’s, after 6)',
    '101 ext. 4471',
    '',
    'not known',
  ])('%j is left alone as a phone', (text) => expect(phoneWarning(text)).toBeNull());
});

it('never fails on what anybody types', () => {
  const words = string({ maxLength: 60, unit: 'grapheme' });
  assert(
    property(words, words, words, words, (born, phone, postcode, count) => {
      const changes = {
        victim: { born, phone, postcode, address: phone },
        perpetrator: { born: phone, address: born, surname: postcode },
        children: [{ name: born, born: phone, isUnborn: true, school: '', livesWith: '' }],
        yes: count.slice(0, 20),
        childrenCount: count.slice(0, 20),
      };
      expect(Object.keys(notesOf(changes))).toEqual(['problems', 'warnings', 'hints']);
    }),
  );
});
