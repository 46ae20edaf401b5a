import { Button } from '@mantine/core';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { useCall } from '../../../../src/renderer/lib/use-call.ts';
import { useChange } from '../../../../src/renderer/lib/use-change.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';

const counts = { received: 1, accepted: 0, returned: 0, withdrawn: 0, held: 0 };
const id = '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d';

function Reopen(): ReactElement {
  const { data } = useCall('referrals.counts', {});
  const reopen = useChange('referrals.reopen', { changes: ['referrals'] });
  return <Button onClick={() => reopen.mutate({ id })}>{data?.received ?? 'reading'}</Button>;
}

describe('a change', () => {
  it('asks again for what it touched', async () => {
    let received = 1;
    const { user } = renderPage(<Reopen />, {
      'referrals.counts': () => ({ ...counts, received }),
      'referrals.reopen': () => {
        received = 2;
      },
    });

    await user.click(await screen.findByRole('button', { name: '1' }));

    expect(await screen.findByRole('button', { name: '2' })).toBeDefined();
  });

  it('says in words why it failed', async () => {
    const { user } = renderPage(<Reopen />, {
      'referrals.counts': () => counts,
      'referrals.reopen': () => {
        throw new AppError('conflict', 'The case is on an agenda.');
      },
    });

    await user.click(await screen.findByRole('button', { name: '1' }));

    expect(await screen.findByText('The case is on an agenda.')).toBeDefined();
  });
});
