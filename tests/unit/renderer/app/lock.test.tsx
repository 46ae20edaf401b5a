import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ComeBack } from '../../../../src/renderer/app/ComeBack.tsx';
import { LockingSoon } from '../../../../src/renderer/app/LockingSoon.tsx';
import { useLockAnswer } from '../../../../src/renderer/app/use-lock-answer.ts';
import { useLocking } from '../../../../src/renderer/app/use-locking.ts';
import { focusedField } from '../../../../src/renderer/lib/focused-field.ts';
import { ipc } from '../../../../src/renderer/lib/ipc.ts';
import { useAutosave } from '../../../../src/renderer/lib/use-saving.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const meetingId = '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d';

function NotesPage(): ReactElement {
  const [text, setText] = useState('');
  useLocking();
  useLockAnswer();
  useAutosave({
    value: text,
    save: (value) => ipc.call('meetings.saveOtherBusiness', { meetingId, text: value }),
    delayMs: 60_000,
  });
  return <textarea aria-label="Notes" value={text} onChange={(e) => setText(e.target.value)} />;
}

async function typeNotes({ isDiskFull = false } = {}) {
  const page = renderPage(<NotesPage />, {
    'meetings.saveOtherBusiness': () => {
      if (isDiskFull) throw new AppError('disk-full', '');
    },
    'store.lock': () => aStatus(),
    'window.answerLocking': () => {},
  });
  await page.user.type(screen.getByLabelText('Notes'), 'Next date');
  const answers = () => page.bridge.calls.filter(({ name }) => name === 'window.answerLocking');
  return { ...page, answers };
}

afterEach(() => window.location.replace('#'));

describe('main is about to lock', () => {
  it('and is told that all is kept, and where the caret was', async () => {
    const { bridge, answers } = await typeNotes();
    const focused = focusedField();

    bridge.emit('window.locking', {});

    await waitFor(() =>
      expect(answers().map(({ input }) => input)).toEqual([{ isAllKept: true, focused }]),
    );
    expect(bridge.calls[0]?.name).toBe('meetings.saveOtherBusiness');
  });

  it('and is told when something could not be kept, without a question to anybody', async () => {
    const { bridge, answers } = await typeNotes({ isDiskFull: true });

    bridge.emit('window.locking', {});

    await waitFor(() => expect(answers()[0]?.input).toMatchObject({ isAllKept: false }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('another user’s turn', () => {
  it('locks with the question who it is, from within a field', async () => {
    const { user, bridge } = await typeNotes();

    await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');

    await waitFor(() =>
      expect(bridge.calls.at(-1)).toEqual({ name: 'store.lock', input: { asksWho: true } }),
    );
  });
});

describe('the warning before it locks', () => {
  it('is a quiet line that goes as soon as somebody does something', async () => {
    const { bridge } = renderPage(<LockingSoon />, {});
    expect(screen.getByRole('status').textContent).toBe('');

    act(() => bridge.emit('window.lockingSoon', { inSeconds: 60 }));
    expect(screen.getByRole('status').textContent).toBe(
      'Locking in 1 minuteAny key keeps Casetable open.',
    );
    act(() => bridge.emit('window.lockingSoon', { inSeconds: 10 }));
    expect(screen.getByText('Locking in 10 seconds')).toBeDefined();

    act(() => bridge.emit('window.lockingSoon', { inSeconds: null }));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('coming back after unlocking', () => {
  const Screen = (): ReactElement => <input aria-label="Reason" defaultValue="Not in our area" />;
  const comeBackTo = (
    place: { address: string; focused: ReturnType<typeof focusedField> } | null,
  ) =>
    renderPage(
      <ComeBack>
        <Screen />
      </ComeBack>,
      { 'lock.comeBack': () => place },
    );

  it('leads to the place that was left, before anything is shown', async () => {
    comeBackTo({ address: '#/cases/7', focused: null });
    expect(screen.queryByLabelText('Reason')).toBeNull();
    await screen.findByLabelText('Reason');
    expect(window.location.hash).toBe('#/cases/7');
  });

  it('puts the caret where it was', async () => {
    renderPage(<Screen />, {});
    const before = screen.getByLabelText<HTMLInputElement>('Reason');
    before.focus();
    before.setSelectionRange(3, 3);
    const focused = focusedField();
    cleanup();

    comeBackTo({ address: '#/cases/7', focused });

    const field = await screen.findByLabelText<HTMLInputElement>('Reason');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.selectionStart).toBe(3);
  });

  it('shows the first screen to somebody who was nowhere', async () => {
    comeBackTo(null);
    await screen.findByLabelText('Reason');
    expect(window.location.hash).toBe('');
  });
});
