import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AgenciesCard } from '../../../../src/renderer/features/forum/AgenciesCard.tsx';
import type { Agency } from '../../../../src/shared/domain/agency.ts';
import { moveWithin } from '../../../../src/shared/domain/agenda.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';

const anAgency = (name: string, letter: string): Agency => ({
  id: crypto.randomUUID(),
  name,
  letter,
  aliases: [],
  servesChildrenOnly: false,
  representative: '',
});

const showAgencies = (answers: Answers = {}) => {
  let agencies = [anAgency('Police', 'p'), anAgency('Housing', 'h'), anAgency('Probation', 'b')];
  return renderPage(<AgenciesCard />, {
    'agencies.list': () => agencies,
    'agencies.move': ({ id, to }) => {
      const from = agencies.findIndex((agency) => agency.id === id);
      agencies = moveWithin(agencies, from, to);
      return agencies;
    },
    'agencies.save': (agency) => {
      agencies = [...agencies.filter(({ id }) => id !== agency.id), agency];
      return agencies;
    },
    ...answers,
  });
};

const order = (): string[] =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('strong')?.textContent ?? '');

describe('the agencies', () => {
  it('move by Alt and an arrow, keep the focus and say their new place', async () => {
    const { user } = showAgencies();
    const housing = await screen.findByRole('button', { name: /Housing$/ });

    housing.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');

    await waitFor(() => expect(order()).toEqual(['Housing', 'Police', 'Probation']));
    expect(await screen.findByText('Housing, 1 of 3')).toBeDefined();
    expect(document.activeElement?.textContent).toContain('Housing');
  });

  it('move by a button', async () => {
    const { user } = showAgencies();

    await user.click(await screen.findByRole('button', { name: 'Move Police down' }));

    await waitFor(() => expect(order()).toEqual(['Housing', 'Police', 'Probation']));
  });

  it('stay where they are at the ends', async () => {
    const { user, bridge } = showAgencies();

    await user.click(await screen.findByRole('button', { name: 'Move Police up' }));

    expect(bridge.calls.map(({ name }) => name)).toEqual(['agencies.list']);
  });

  it('take a new one with a free letter', async () => {
    const { user, bridge } = showAgencies();

    await user.click(await screen.findByRole('button', { name: 'Add agency' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText('Name'), 'Fire and rescue');
    await user.click(drawer.getByRole('button', { name: 'Add' }));

    await waitFor(() => expect(order()).toContain('Fire and rescue'));
    expect(bridge.calls.find(({ name }) => name === 'agencies.save')?.input).toMatchObject({
      name: 'Fire and rescue',
      letter: 'a',
    });
  });

  it('refuse a letter that another has, beside the letter', async () => {
    const { user } = showAgencies();

    await user.click(await screen.findByRole('button', { name: /Housing$/ }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.clear(drawer.getByLabelText('Letter'));
    await user.type(drawer.getByLabelText('Letter'), 'P');
    await user.click(drawer.getByRole('button', { name: 'Save' }));

    expect(drawer.getByText('Police has this letter')).toBeDefined();
  });

  it('show what main refuses', async () => {
    const { user } = showAgencies({
      'agencies.save': () => {
        throw new AppError('conflict', 'Another agency has this letter. Choose a free one.');
      },
    });

    await user.click(await screen.findByRole('button', { name: /Housing$/ }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));

    expect(
      await screen.findByText('Another agency has this letter. Choose a free one.'),
    ).toBeDefined();
  });
});
