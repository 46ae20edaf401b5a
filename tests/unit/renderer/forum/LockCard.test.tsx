import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LockCard } from '../../../../src/renderer/features/forum/LockCard.tsx';
import type { OutputOf } from '../../../../src/renderer/lib/ipc.ts';
import type { Role } from '../../../../src/shared/domain/access/user.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';
import { someLockChoices } from './forum.ts';

/** A main that keeps what is chosen. */
function show(role: Role = 'coordinator') {
  let choices: OutputOf<'lock.choices'> = someLockChoices;
  const page = renderPage(<LockCard />, {
    'store.status': () => openedBy({ userId: uuid(1), role, holdsAddressKey: false }),
    'lock.choices': () => choices,
    'lock.saveSettings': (settings) => (choices = { ...choices, settings }),
    'lock.chooseOwn': ({ minutes }) => (choices = { ...choices, ownMinutes: minutes }),
  });
  return page;
}

describe('the minutes without use', () => {
  it('are saved for everybody as the coordinator types them', async () => {
    const { user, bridge } = show();
    const minutes = await screen.findByLabelText('Minutes without use');
    await user.clear(minutes);
    await user.type(minutes, '20');
    await user.tab();
    await waitFor(() =>
      expect(inputsOf(bridge, 'lock.saveSettings').at(-1)).toEqual({
        idleMinutes: 20,
        meetingMinutes: 60,
      }),
    );
  });

  it('say what they may be, and are not saved as long as they may not', async () => {
    const { user, bridge } = show();
    const minutes = await screen.findByLabelText('Minutes without use');
    await user.clear(minutes);
    await user.type(minutes, '61');
    await user.tab();
    expect(screen.getByText('Use 5 to 30 minutes')).toBeDefined();
    // The 6 on the way to 61 may have been saved, and is taken back then.
    const { settings } = someLockChoices;
    const saved = () => inputsOf(bridge, 'lock.saveSettings').at(-1) ?? settings;
    await waitFor(() => expect(saved()).toEqual(settings));
  });

  it('are only told to whoever is no coordinator', async () => {
    show('chair');
    expect(
      await screen.findByText(/^Locks after 15 minutes without use, and after 60 in a meeting/),
    ).toBeDefined();
    expect(screen.queryByLabelText('Minutes without use')).toBeNull();
  });

  it('may be fewer for oneself, never more', async () => {
    const { user, bridge } = show('chair');
    await user.click(await screen.findByRole('combobox', { name: 'For you' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'The same as for everybody',
      '5 minutes',
      '10 minutes',
    ]);
    await user.click(screen.getByRole('option', { name: '5 minutes' }));
    await waitFor(() => expect(inputsOf(bridge, 'lock.chooseOwn')).toEqual([{ minutes: 5 }]));
  });
});
