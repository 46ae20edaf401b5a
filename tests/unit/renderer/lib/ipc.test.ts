import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../../src/renderer/lib/ipc.ts';
import type { AppContract } from '../../../../src/shared/ipc/contract.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { createFakeBridge } from '../../../support/fake-bridge.ts';

describe('the client', () => {
  it('answers what main answers', async () => {
    const client = createClient<AppContract>(createFakeBridge({ 'agencies.list': () => [] }));

    await expect(client.call('agencies.list', {})).resolves.toEqual([]);
  });

  it('throws an AppError with the code and words of a refusal', async () => {
    const client = createClient<AppContract>(
      createFakeBridge({
        'agencies.list': () => {
          throw new AppError('locked', 'Unlock it first.');
        },
      }),
    );

    await expect(client.call('agencies.list', {})).rejects.toMatchObject({
      name: 'AppError',
      code: 'locked',
      message: 'Unlock it first.',
    });
  });

  it('passes on only the event that was asked for, until it is undone', () => {
    const bridge = createFakeBridge({});
    const listener = vi.fn<(payload: { reason: string }) => void>();
    const stop = createClient<AppContract>(bridge).on('store.locked', listener);

    bridge.emit('window.closing', {});
    bridge.emit('store.locked', { reason: 'person' });
    stop();
    bridge.emit('store.locked', { reason: 'closed' });

    expect(listener.mock.calls).toEqual([[{ reason: 'person' }]]);
  });
});
