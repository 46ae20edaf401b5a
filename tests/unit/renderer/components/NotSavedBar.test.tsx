import { screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { NotSavedBar } from '../../../../src/renderer/components/NotSavedBar.tsx';
import { SavedState } from '../../../../src/renderer/components/SavedState.tsx';
import { ipc } from '../../../../src/renderer/lib/ipc.ts';
import { useAutosave } from '../../../../src/renderer/lib/use-saving.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';

const meetingId = '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d';

function Notes(): ReactElement {
  const [text, setText] = useState('');
  useAutosave({
    value: text,
    save: (value) => ipc.call('meetings.saveOtherBusiness', { meetingId, text: value }),
  });
  return (
    <>
      <SavedState />
      <NotSavedBar />
      <textarea aria-label="Notes" value={text} onChange={(e) => setText(e.target.value)} />
    </>
  );
}

describe('text that the store refuses', () => {
  it('is named in a bar with the reason, stays in its field, and is saved at the next attempt', async () => {
    let isFull = true;
    const { user, bridge } = renderPage(<Notes />, {
      'meetings.saveOtherBusiness': () => {
        if (isFull) throw new AppError('disk-full', '');
      },
    });

    await user.type(screen.getByLabelText('Notes'), 'Next date moved');
    await user.tab();
    const bar = await screen.findByRole('alert');
    expect(bar.textContent).toMatch(/Not saved since \d\d:\d\d.*disk is full/);
    expect(screen.getByText('Not saved')).toBeDefined();
    expect(screen.getByLabelText('Notes')).toHaveProperty('value', 'Next date moved');

    isFull = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(screen.getByText('All saved')).toBeDefined());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(bridge.calls.at(-1)?.input).toEqual({ meetingId, text: 'Next date moved' });
  });
});
