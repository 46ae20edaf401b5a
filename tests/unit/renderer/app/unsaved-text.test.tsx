import { screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { UnsavedModal } from '../../../../src/renderer/app/UnsavedModal.tsx';
import { useCloseGuard } from '../../../../src/renderer/app/use-close-guard.ts';
import { useLeaveGuard } from '../../../../src/renderer/app/use-leave-guard.ts';
import { useLocking } from '../../../../src/renderer/app/use-locking.ts';
import { ipc } from '../../../../src/renderer/lib/ipc.ts';
import { saving } from '../../../../src/renderer/lib/saving.ts';
import { useAutosave } from '../../../../src/renderer/lib/use-saving.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const meetingId = '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d';

function NotesPage(): ReactElement {
  const [text, setText] = useState('');
  useLeaveGuard();
  useLocking();
  useCloseGuard();
  useAutosave({
    value: text,
    save: (value) => ipc.call('meetings.saveOtherBusiness', { meetingId, text: value }),
    delayMs: 60_000,
  });
  return (
    <>
      <textarea aria-label="Notes" value={text} onChange={(e) => setText(e.target.value)} />
      <Link to="/elsewhere">Elsewhere</Link>
      <UnsavedModal />
    </>
  );
}

async function typeNotes({ isDiskFull = false } = {}) {
  const disk = { isFull: isDiskFull };
  const page = renderPage(<NotesPage />, {
    'meetings.saveOtherBusiness': () => {
      if (disk.isFull) throw new AppError('disk-full', '');
    },
    'store.lock': () => aStatus(),
    'window.answerClosing': () => {},
  });
  await page.user.type(screen.getByLabelText('Notes'), 'Next date moved');
  const names = () => page.bridge.calls.map(({ name }) => name);
  return { ...page, disk, names };
}

afterEach(() => saving.abandon());

describe('leaving a page', () => {
  it('saves first what was just typed', async () => {
    const { user, names, address } = await typeNotes();

    await user.click(screen.getByRole('link'));

    await waitFor(() => expect(address()).toBe('/elsewhere'));
    expect(names()).toEqual(['meetings.saveOtherBusiness']);
  });

  it('asks when it cannot be saved, and stays with the text in its field', async () => {
    const { user, address } = await typeNotes({ isDiskFull: true });

    await user.click(screen.getByRole('link'));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));

    expect(address()).toBe('/');
    expect(screen.getByLabelText('Notes')).toHaveProperty('value', 'Next date moved');
    expect(saving.get().state).toBe('failed');
  });

  it('leaves when the person says that the text may be lost', async () => {
    const { user, address } = await typeNotes({ isDiskFull: true });

    await user.click(screen.getByRole('link'));
    await user.click(await screen.findByRole('button', { name: 'Leave and lose it' }));

    await waitFor(() => expect(address()).toBe('/elsewhere'));
    expect(saving.get().state).toBe('saved');
  });
});

describe('locking', () => {
  it('saves first what was just typed, from within the field', async () => {
    const { user, names } = await typeNotes();

    await user.keyboard('{Control>}l{/Control}');

    await waitFor(() => expect(names()).toEqual(['meetings.saveOtherBusiness', 'store.lock']));
  });

  it('waits for the person when it cannot be saved', async () => {
    const { user, names } = await typeNotes({ isDiskFull: true });

    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('button', { name: 'Lock and lose it' });
    expect(names()).not.toContain('store.lock');
    await user.click(screen.getByRole('button', { name: 'Lock and lose it' }));

    await waitFor(() => expect(names()).toContain('store.lock'));
  });
});

describe('closing the window', () => {
  it('saves first what was just typed', async () => {
    const { bridge, names } = await typeNotes();

    bridge.emit('window.closing', {});

    await waitFor(() =>
      expect(bridge.calls.at(-1)).toEqual({
        name: 'window.answerClosing',
        input: { mayClose: true },
      }),
    );
    expect(names()).toEqual(['meetings.saveOtherBusiness', 'window.answerClosing']);
  });

  it('waits for the person when it cannot be saved', async () => {
    const { bridge, user } = await typeNotes({ isDiskFull: true });

    bridge.emit('window.closing', {});
    await screen.findByRole('button', { name: 'Close and lose it' });

    const answers = () => bridge.calls.filter(({ name }) => name === 'window.answerClosing');
    expect(answers().map(({ input }) => input)).toEqual([{ mayClose: false }]);
    await user.click(screen.getByRole('button', { name: 'Close and lose it' }));
    expect(answers().at(-1)?.input).toEqual({ mayClose: true });
  });
});
