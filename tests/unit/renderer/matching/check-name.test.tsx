import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CheckNamePage } from '../../../../src/renderer/pages/CheckNamePage.tsx';
import type { MatchedPerson } from '../../../../src/shared/domain/matching/match-view.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';
import { aForum } from '../referrals/referrals.ts';
import { aFound, aMatch } from './matches.ts';

const show = (found: () => MatchedPerson[], viewer: Parameters<typeof openedBy>[0] = {}) =>
  renderPage(
    <CheckNamePage />,
    {
      'matching.check': found,
      'forum.get': aForum,
      'store.status': () => openedBy(viewer),
    },
    { path: '/cases/check' },
  );

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

describe('check a name', () => {
  it('asks nothing until something is typed, and then by all of it', async () => {
    const { user, bridge } = show(() => [aFound()]);
    expect(
      await screen.findByText('Type a name, a date of birth, a postcode or a phone number.'),
    ).toBeTruthy();
    expect(document.activeElement).toBe(field('First name'));
    await user.keyboard('Katherine{Tab}Yardley{Tab}12/7/87');
    expect(await screen.findByText('Who may be meant: 1 likely')).toBeTruthy();
    const asked = {
      firstName: 'Katherine',
      surname: 'Yardley',
      dob: '1987-07-12',
      postcode: '',
      phone: '',
    };
    await waitFor(() => expect(inputsOf(bridge, 'matching.check').at(-1)).toEqual(asked));
  });

  it('asks once after a pause, not at every letter', async () => {
    const { bridge } = show(() => [aFound()]);
    for (const value of ['Y', 'Ya', 'Yardley']) {
      fireEvent.change(field('Surname'), { target: { value } });
    }
    await screen.findByText('Who may be meant: 1 likely');
    expect(inputsOf(bridge, 'matching.check')).toEqual([
      { firstName: '', surname: 'Yardley', dob: null, postcode: '', phone: '' },
    ]);
  });

  it('says of everybody found how sure it is, why, and when they were here last', async () => {
    const other = aFound({
      person: { id: uuid(711), firstName: 'Kate', surname: 'Yardley', dob: null },
      otherNames: ['Katy Yardley'],
      match: aMatch({ band: 'possible' }),
      cases: aFound().cases.map((each) => ({
        ...each,
        lastReferredOn: '2015-01-06',
        lastHeardOn: null,
      })),
    });
    const { user } = show(() => [aFound(), other]);
    await user.type(field('Surname'), 'Yardley');
    const [first, second] = await screen.findAllByText(/Yardley/, { selector: 'strong' });
    const likely = within(first?.closest('li') ?? document.body);
    expect(likely.getByText('Likely')).toBeTruthy();
    expect(likely.getByText('Date of birth agrees')).toBeTruthy();
    expect(likely.getByText(/, victim, with Dean Hollis/)).toBeTruthy();
    expect(likely.getByText('referred 6 Jan 2026, heard 20 Jan 2026')).toBeTruthy();
    const possible = within(second?.closest('li') ?? document.body);
    expect(possible.getByText('Possible')).toBeTruthy();
    expect(possible.getByText(/also entered as Katy Yardley/)).toBeTruthy();
    expect(possible.getByText('Not in the last 12 months, last 6 Jan 2015')).toBeTruthy();
  });

  it('opens the last case of somebody found by keys alone', async () => {
    const { user, address } = show(() => [aFound()]);
    await user.type(field('Surname'), 'Yardley');
    await screen.findByText('Who may be meant: 1 likely');
    await user.keyboard('{Tab}{Tab}{Tab}{Tab}{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${uuid(801)}`));
  });

  it('does not take nobody for an answer where little was asked', async () => {
    const { user } = show(() => []);
    await user.type(field('Surname'), 'Yardley');
    expect(await screen.findByText('Nobody found')).toBeTruthy();
    expect(
      screen.getByText(/Add a first name, a date of birth, a postcode or a phone number\.$/),
    ).toBeTruthy();
    await user.type(field('First name'), 'Katherine');
    await user.type(field('Date of birth'), '12/7/1987');
    expect(await screen.findByText('Nobody agrees with what was typed.')).toBeTruthy();
  });

  it('takes neither postcode nor phone from whoever holds no key to compare them', async () => {
    const { user } = show(() => [], { role: 'chair', holdsAddressKey: false });
    expect(await screen.findByText('Type a name or a date of birth.')).toBeTruthy();
    for (const name of ['Postcode', 'Phone']) {
      expect(field(name)).toHaveProperty('disabled', true);
    }
    await user.type(field('Surname'), 'Yardley');
    expect(await screen.findByText(/Add a first name or a date of birth\.$/)).toBeTruthy();
  });

  it('says what failed and tries again', async () => {
    let isBroken = true;
    const { user } = show(() => {
      if (isBroken) throw new AppError('disk-failed', '');
      return [aFound()];
    });
    await waitFor(() => expect(field('Phone')).toHaveProperty('disabled', false));
    await user.type(field('Phone'), '07700');
    const alert = within(await screen.findByRole('alert'));
    isBroken = false;
    await user.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Who may be meant: 1 likely')).toBeTruthy();
  });
});
