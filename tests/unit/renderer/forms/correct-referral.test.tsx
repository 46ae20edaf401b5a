import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CorrectReferralPage } from '../../../../src/renderer/pages/CorrectReferralPage.tsx';
import type { FormChange } from '../../../../src/shared/domain/form/form-changes.ts';
import { withoutKept } from '../../../../src/shared/domain/form/kept-values.ts';
import {
  anEmptyChild,
  type TypedChild,
} from '../../../../src/shared/domain/form/typed-referral.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { aTypedForm } from '../../../support/typed-form.ts';
import { uuid } from '../../../support/uuid.ts';
import { anAgency } from '../lists/lists.ts';
import { aForum } from '../referrals/referrals.ts';

const saved = withoutKept(
  aTypedForm({
    agencyId: anAgency(1, 'Police').id,
    referrer: 'K. Foster',
    victim: { phone: '07700 900142', saved: { as: 'victim', keeps: [] } },
    perpetrator: { saved: { as: 'perpetrator', keeps: [] } },
  }),
);
const changes: FormChange[] = [
  { path: 'victims.0.surname', label: 'Victim: surname', was: 'Yardley', is: 'Yardly' },
  { path: 'victims.0.phone', label: 'Victim: phone', was: null, is: null },
  { path: null, label: 'Perpetrator taken out', was: 'Yasmin Hollis', is: '' },
];

const open = (answers: Answers = {}) =>
  renderPage(
    <CorrectReferralPage />,
    {
      'store.status': () => openedBy(),
      'forum.get': aForum,
      'agencies.list': () => [anAgency(1, 'Police')],
      'forms.open': () => ({ typed: saved, status: 'received', revision: 'r1' }),
      'forms.revealKept': () => ({ text: '07700 900142' }),
      'forms.lookAtCorrection': () => ({
        notes: { problems: {}, warnings: {}, hints: {} },
        changes,
      }),
      'forms.correct': () => undefined,
      ...answers,
    },
    { path: '/referrals/:id/correct', at: `/referrals/${uuid(1)}/correct` },
  );

const surname = async (): Promise<HTMLElement> => {
  const [field] = await screen.findAllByRole('textbox', { name: 'Surname' });
  if (field === undefined) throw new Error('no surname');
  return field;
};

describe('a correction', () => {
  it('starts as the referral is saved, changes nothing, and shows nothing confidential', async () => {
    const { bridge } = open();
    expect(await surname()).toHaveProperty('value', 'Yardley');
    expect(screen.getByText('Nothing yet. Type over what is wrong.')).toBeTruthy();
    expect(screen.getAllByText('Kept as it is')).toHaveLength(2);
    expect(screen.getByRole('button', { name: /Save the correction/ })).toHaveProperty(
      'disabled',
      true,
    );
    expect(inputsOf(bridge, 'forms.lookAtCorrection')).toEqual([]);
  });

  it('says what it changes, and leads to the field', async () => {
    const { user } = open();
    await user.type(await surname(), 'x');
    const beside = await screen.findByRole('region', { name: 'What you change' });
    expect(await within(beside).findByText('Yardly')).toBeTruthy();
    expect(within(beside).getByText('changed, not shown here')).toBeTruthy();
    await user.click(within(beside).getByRole('button', { name: /Victim: surname/ }));
    await waitFor(async () => expect(document.activeElement).toBe(await surname()));
  });

  it('shows one kept value when it is asked for, and sends it from then on', async () => {
    const { user, bridge } = open();
    await user.click(await screen.findByRole('button', { name: 'Show safe phone to correct it' }));
    const phone = await screen.findByRole('textbox', { name: /^Safe phone/ });
    expect(phone).toHaveProperty('value', '07700 900142');
    await waitFor(() => expect(document.activeElement).toBe(phone));
    expect(inputsOf(bridge, 'forms.revealKept')).toEqual([
      { id: uuid(1), revision: 'r1', value: { of: 'person', as: 'victim', field: 'phone' } },
    ]);
    await user.type(phone, '9');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(inputsOf(bridge, 'forms.correct')).toHaveLength(1));
    expect(inputsOf(bridge, 'forms.correct')[0]).toMatchObject({
      id: uuid(1),
      revision: 'r1',
      typed: {
        keepsReferrer: true,
        victims: [{ phone: '07700 9001429', saved: { as: 'victim', keeps: [] } }],
      },
    });
  });

  it('puts a value that comes late into nobody who moved up', async () => {
    const child = (name: string, place: number): TypedChild => ({
      ...anEmptyChild(),
      name,
      school: `School of ${name}`,
      saved: { as: `child-${place}`, keeps: [] },
    });
    const children = [child('Poppy', 0), child('Tom', 1)];
    const typed = withoutKept(aTypedForm({ agencyId: anAgency(1, 'Police').id, children }));
    const answer = Promise.withResolvers<{ text: string }>();
    const { user, bridge } = open({
      'forms.open': () => ({ typed, status: 'received', revision: 'r1' }),
      'forms.revealKept': () => answer.promise,
    });
    const [ofPoppy] = await screen.findAllByRole('button', { name: 'Show school to correct it' });
    if (ofPoppy === undefined) throw new Error('no school');
    await user.click(ofPoppy);
    await user.click(screen.getByRole('button', { name: 'Remove Poppy' }));
    answer.resolve({ text: 'School of Poppy' });
    await answer.promise;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(inputsOf(bridge, 'forms.correct')).toHaveLength(1));
    expect(inputsOf(bridge, 'forms.correct')[0]).toMatchObject({
      typed: {
        children: [{ name: 'Tom', school: '', saved: { as: 'child-1', keeps: ['school'] } }],
      },
    });
  });

  it('goes back to the referral once it is saved', async () => {
    const { user, address } = open();
    await user.type(await surname(), 'x');
    await screen.findByText('Yardly');
    await user.click(screen.getByRole('button', { name: /Save the correction/ }));
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(1)}`));
  });

  it('keeps what was typed when main refuses it', async () => {
    const { user, address } = open({
      'forms.correct': () => {
        throw new AppError('conflict', 'Something is recorded of somebody whom you took out.');
      },
    });
    await user.type(await surname(), 'x');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Something is recorded/)).toBeTruthy();
    expect(address()).toBe(`/referrals/${uuid(1)}/correct`);
    expect(await surname()).toHaveProperty('value', 'Yardleyx');
  });

  it('sends what was begun before with what the referral said then', async () => {
    const { user, bridge } = open({
      'drafts.get': () => ({
        content: JSON.stringify({ form: { typed: saved, said: [] }, revision: 'r0' }),
        typedAt: '2026-11-08T09:00:00.000Z',
      }),
    });
    expect(await screen.findByText(/Given back from/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(inputsOf(bridge, 'forms.correct')).toMatchObject([{ revision: 'r0' }]),
    );
  });

  it('says that a decision stands', async () => {
    open({ 'forms.open': () => ({ typed: saved, status: 'accepted', revision: 'r1' }) });
    expect(await screen.findByText(/The decision stays as it was made/)).toBeTruthy();
  });

  it('says what failed', async () => {
    open({
      'forms.open': () => {
        throw new AppError('not-found', 'This referral is not in the store.');
      },
    });
    expect(await screen.findByText('This referral is not in the store.')).toBeTruthy();
  });
});
