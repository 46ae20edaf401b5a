import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailText } from '../../../../../src/shared/domain/referral-form/read-email.ts';
import {
  dayOfReading as today,
  heading,
  readBlocks as read,
  table,
} from '../../../../support/form-blocks.ts';

describe('whose a value is', () => {
  it('is told by the heading', () => {
    const form = read(
      heading('Victim'),
      table(['Name', 'Ann LEE'], ['DOB', '4/4/1990']),
      heading('Alleged perpetrator'),
      table(['Name', 'Bob LEE'], ['DOB', '6/7/1985']),
    );
    expect(form.victim.firstName?.value).toBe('Ann');
    expect(form.perpetrators[0]?.dateOfBirth?.value).toBe('1985-07-06');
  });

  it('is told by columns with a person each', () => {
    const form = read(
      table(
        ['', 'Victim', 'Perpetrator'],
        ['Name', 'Dawn Price', 'Lee Price'],
        ['Telephone', '07700 900333', '07700 900334'],
      ),
    );
    expect(form.victim.phone?.value).toBe('07700 900333');
    expect(form.perpetrators[0]?.firstName?.value).toBe('Lee');
  });

  it('is nobody’s under a heading that names nobody', () => {
    const form = read(
      heading('Housing history'),
      table(['Name', 'Sue Pan'], ['Tel', '01632 960123']),
    );
    expect(form.victim.firstName).toBeNull();
    expect(form.notUnderstood.map(({ said }) => said)).toContain('01632 960123');
  });

  it('is not the victim’s after the name of somebody else', () => {
    const form = read(
      heading('Victim'),
      table(['Name', 'Ann Lee'], ['GP', 'Dr Shaw'], ['Telephone', '01632 960444']),
    );
    expect(form.victim.phone).toBeNull();
  });

  it('is of the next perpetrator once a second name comes', () => {
    const form = read(
      heading('Person(s) causing harm'),
      table(['Name', 'Al Berg'], ['DOB', '1955'], ['Name', 'Jan Berg'], ['DOB', '1/2/1980']),
    );
    expect(form.perpetrators.map(({ firstName }) => firstName?.value)).toEqual(['Al', 'Jan']);
    expect(form.perpetrators[0]?.dateOfBirth).toBeNull();
    expect(form.perpetrators[0]?.dateOfBirthText?.value).toBe('1955');
  });
});

describe('what is not sure', () => {
  it('keeps the first of two addresses and shows the second', () => {
    const form = read(
      heading('Victim'),
      table(['Address', '1 High St NM1 1AB'], ['Address', '2 Low St NM1 1AC']),
    );
    expect(form.victim.postcode?.value).toBe('NM1 1AB');
    expect(form.notUnderstood).toContainEqual({
      label: 'Address',
      said: '2 Low St NM1 1AC',
      reason: 'alreadyFilled',
    });
  });

  it('takes no number that is said not to be safe', () => {
    const form = read(
      heading('Victim'),
      table(['Name', 'Ann Lee'], ['Phone', '01632 960553 (not safe)']),
    );
    expect(form.victim.phone).toBeNull();
  });

  it('takes no consent where neither answer is chosen', () => {
    expect(read(table(['Victim consents', 'YES / NO'])).consent).toBeNull();
  });

  it('does not take what the perpetrator knows for what the victim knows', () => {
    expect(
      read(table(['Is the perpetrator aware of the referral?', 'Yes'])).awareOfReferral,
    ).toBeNull();
  });

  it('keeps a stated score beside the answers that were counted', () => {
    const questions = Array.from({ length: 24 }, (_, index) => [
      `${index + 1}`,
      `Question ${index + 1}`,
      index < 10 ? 'Y' : 'N',
    ]);
    const form = read(heading('Dash checklist'), table(...questions), table(['Total score', '12']));
    expect(form.dash).toMatchObject({
      tool: 'Dash',
      counted: { yes: 10, no: 14 },
      statedScore: { value: 12 },
    });
    expect(form.notUnderstood.some(({ reason }) => reason === 'differs')).toBe(true);
  });
});

/** Every value of a form that was read, with the words that it was read from. */
function saidIn(value: unknown): { value: unknown; said: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'said' in value) return [value as { value: unknown; said: string }];
  return Object.values(value).flatMap(saidIn);
}

describe('nothing is invented', () => {
  const labels = [
    'Name',
    'Surname',
    'First name',
    'DOB',
    'Address',
    'Postcode',
    'Phone',
    'Known as',
    'Gender',
    'Consent',
    'Dash score',
    'What happened',
    'Relationship',
    'School',
  ];
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Ann LEE',
      '1/2/80',
      'N/K',
      '☒ Yes ☐ No',
      'as above',
      '07700 900123',
      'approx. 40',
      '3 High St, NM1 1AB',
    ),
  );
  const rows = fc.array(fc.tuple(fc.constantFrom(...labels), values), {
    minLength: 1,
    maxLength: 12,
  });
  const headings = fc.constantFrom(
    'Victim',
    'Perpetrator',
    'Children',
    'Referrer',
    'GP',
    'Incident',
    '',
  );

  it('whatever is filled in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(headings, rows), { maxLength: 5 }), (parts) => {
        const form = read(...parts.flatMap(([title, cells]) => [heading(title), table(...cells)]));
        const source = parts.flatMap(([, cells]) => cells.flatMap(([, value]) => value)).join(' ');
        const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
        const words = saidIn({ ...form, notUnderstood: [], dash: null }).flatMap(
          ({ value, said }) => {
            const isText = typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value);
            return `${said} ${isText ? value : ''}`.split(/\s+/).map(letters);
          },
        );
        expect(words.filter((word) => !letters(source).includes(word))).toEqual([]);
      }),
    );
  });

  it('and no text is too strange to read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 400 }), (text) => {
        const form = readMailText(text, { from: '', sent: '', subject: '' }, today);
        expect(form.perpetrators.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
