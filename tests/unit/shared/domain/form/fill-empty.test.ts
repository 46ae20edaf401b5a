import { expect, it } from 'vitest';
import { fillEmpty } from '../../../../../src/shared/domain/form/fill-empty.ts';
import { anEmptyForm } from '../../../../../src/shared/domain/form/typed-referral.ts';
import { aTypedForm } from '../../../../support/typed-form.ts';

const today = '2026-11-09';
const read = aTypedForm({
  receivedOn: '2026-11-02',
  victim: { phone: '07700 900142' },
  otherPerpetrators: [{ firstName: 'Yasmin', surname: 'Hollis' }],
  children: [{ name: 'Poppy', born: '6', isUnborn: false, school: '', livesWith: '' }],
  consent: 'yes',
  other: [{ heading: 'GP', value: 'Dr Iqbal' }],
});

it('fills an empty form with all that was read', () => {
  expect(fillEmpty(anEmptyForm(today), read, today)).toEqual(read);
});

it('leaves what somebody typed, and fills the rest', () => {
  const typed = {
    ...aTypedForm({ victim: { surname: 'Yardly', born: '', phone: '' } }),
    receivedOn: '2026-11-05',
  };
  const filled = fillEmpty(typed, read, today);
  expect(filled.receivedOn).toBe('2026-11-05');
  expect(filled.victims[0]).toMatchObject({
    surname: 'Yardly',
    born: '7/12/1987',
    phone: '07700 900142',
  });
  expect(filled.perpetrators).toHaveLength(2);
  expect(filled.consent).toBe('yes');
  expect(filled.children).toHaveLength(1);
});

it('loses nothing of either: children, what has no field, and words that differ', () => {
  const child = { name: 'Jack', born: '', isUnborn: false, school: '', livesWith: '' };
  const typed = aTypedForm({
    victim: { phone: '07700 900999' },
    children: [child, { ...child, name: 'poppy ' }],
    other: [{ heading: 'Note', value: 'Call first' }],
  });
  const filled = fillEmpty(typed, read, today);
  expect(filled.children.map(({ name }) => name)).toEqual(['Jack', 'poppy ']);
  expect(filled.victims[0]?.phone).toBe('07700 900999');
  expect(filled.other).toEqual([
    { heading: 'Note', value: 'Call first' },
    { heading: 'The form says, victim phone', value: '07700 900142' },
    { heading: 'GP', value: 'Dr Iqbal' },
  ]);
  const more = fillEmpty({ ...typed, children: [child] }, read, today);
  expect(more.children.map(({ name }) => name)).toEqual(['Jack', 'Poppy']);
});
