import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { StoreGate } from '../../../../src/renderer/features/store/StoreGate.tsx';
import { useCall } from '../../../../src/renderer/lib/use-call.ts';
import type { StoreStatus } from '../../../../src/shared/ipc/contract/store.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const counts = { received: 3, accepted: 0, returned: 0, withdrawn: 0, held: 0 };

function Inside(): ReactElement {
  const { data } = useCall('referrals.counts', {});
  return <p>{data === undefined ? 'Reading' : `${data.received} to decide`}</p>;
}

const showGate = (state: StoreStatus['state'], answers: Answers = {}) =>
  renderPage(
    <StoreGate>
      <Inside />
    </StoreGate>,
    {
      'store.status': () => aStatus({ state }),
      'referrals.counts': () => counts,
      ...answers,
    },
  );

describe('the gate before the store', () => {
  it('shows the first run while no store is known', async () => {
    showGate('none');

    expect(await screen.findByRole('heading', { name: 'Start Casetable' })).toBeDefined();
  });

  it('shows what is inside only while the store is open', async () => {
    showGate('open');

    expect(await screen.findByText('3 to decide')).toBeDefined();
  });

  it('asks main for nothing but the state while it is locked', async () => {
    const { bridge } = showGate('locked');

    await screen.findByRole('heading', { name: 'Unlock' });

    expect(new Set(bridge.calls.map(({ name }) => name))).toEqual(new Set(['store.status']));
  });

  it('hides everything at once when main locks, and asks for nothing more', async () => {
    const { bridge } = showGate('open');
    await screen.findByText('3 to decide');
    const asked = bridge.calls.length;

    bridge.emit('store.locked', { reason: 'person' });

    await waitFor(() => expect(screen.queryByText('3 to decide')).toBeNull());
    // The unlock screen comes in another process; this one shows nothing until it ends.
    expect(screen.queryByRole('heading')).toBeNull();
    expect(bridge.calls).toHaveLength(asked);
  });

  it('shows the unlock screen when a call finds the store locked', async () => {
    let state: StoreStatus['state'] = 'open';
    showGate('open', {
      'store.status': () => aStatus({ state }),
      'referrals.counts': () => {
        state = 'locked';
        throw new AppError('locked', '');
      },
    });

    expect(await screen.findByRole('heading', { name: 'Unlock' })).toBeDefined();
  });
});
