import { act, screen, waitFor } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GivenBack } from '../../../../src/renderer/components/GivenBack.tsx';
import { flushSaves } from '../../../../src/renderer/lib/saving.ts';
import { useDraft } from '../../../../src/renderer/lib/use-draft.ts';
import { renderPage } from '../../../support/render-page.tsx';

const place = 'referral/1/decision';
const typedAt = '2020-11-09T11:08:00.000Z';

function ReasonForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const [text, setText] = useState('');
  const draft = useDraft({
    place,
    schema: z.string(),
    typed: text === '' ? null : text,
    onGiveBack: (typed) => setText(typed ?? ''),
    delayMs: 0,
  });
  return (
    <>
      <input aria-label="Reason" value={text} onChange={(e) => setText(e.target.value)} />
      <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
      <button
        type="button"
        onClick={() => {
          draft.sent();
          onDone();
        }}
      >
        Send
      </button>
      <button
        type="button"
        onClick={() => {
          draft.sending();
          onDone();
        }}
      >
        Send and go
      </button>
      <button type="button" onClick={draft.sending}>
        Send and wait
      </button>
      <button type="button" onClick={onDone}>
        Put away
      </button>
    </>
  );
}

function Page(): ReactElement {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <ReasonForm onDone={() => setOpen(false)} />
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Open again
    </button>
  );
}

/** A form over a main that really keeps drafts. */
function showForm(keptAtFirst: string | null = null) {
  const kept = new Map<string, string>();
  if (keptAtFirst !== null) kept.set(place, keptAtFirst);
  const page = renderPage(<Page />, {
    'drafts.get': (asked) => {
      const content = kept.get(asked.place);
      return content === undefined ? null : { content, typedAt };
    },
    'drafts.save': (draft) => void kept.set(draft.place, draft.content),
    'drafts.discard': (draft) => void kept.delete(draft.place),
  });
  const field = () => screen.getByLabelText<HTMLInputElement>('Reason');
  const press = (name: string) => page.user.click(screen.getByRole('button', { name }));
  const asked = () => waitFor(() => expect(page.bridge.calls).not.toEqual([]));
  return { ...page, kept, field, press, asked };
}

describe('what is typed and not sent', () => {
  it('is kept as it is typed', async () => {
    const { user, kept, field, asked } = showForm();
    await asked();
    await user.type(field(), 'Not in our area');
    await waitFor(() => expect(kept.get(place)).toBe('"Not in our area"'));
  });

  it('is kept at once when the store is about to lock', async () => {
    const { user, kept, field, asked } = showForm();
    await asked();
    await user.type(field(), 'Not in our area');
    await flushSaves();
    expect(kept.get(place)).toBe('"Not in our area"');
  });

  it('is given back when the form opens again, and says from when', async () => {
    const { user, field, press, asked } = showForm();
    await asked();
    expect(screen.queryByText(/Given back/)).toBeNull();
    await user.type(field(), 'Not in our area');
    await press('Put away');
    await press('Open again');
    await waitFor(() => expect(field().value).toBe('Not in our area'));
    expect(screen.getByText(/Given back from Mon 9 Nov 2020, 11:08\./)).toBeDefined();
  });

  it('goes from the form and the store when it is discarded', async () => {
    const { kept, field, press } = showForm('"Typed before"');
    await waitFor(() => expect(field().value).toBe('Typed before'));
    await press('Discard');
    expect(field().value).toBe('');
    expect(screen.queryByText(/Given back/)).toBeNull();
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('goes when all of it is taken out by hand', async () => {
    const { user, kept, field } = showForm('"Typed before"');
    await waitFor(() => expect(field().value).toBe('Typed before'));
    await user.clear(field());
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it.each(['Send', 'Send and go'])('goes once it was sent by “%s”', async (name) => {
    const { user, kept, field, press, asked } = showForm();
    await asked();
    await user.type(field(), 'Not in our area');
    await waitFor(() => expect(kept.size).toBe(1));
    await press(name);
    await waitFor(() => expect(kept.size).toBe(0));
    await press('Open again');
    expect(field().value).toBe('');
  });

  it('stays when the store locks before anybody knows whether it arrived', async () => {
    const { user, bridge, kept, field, press, asked } = showForm();
    await asked();
    await user.type(field(), 'Not in our area');
    await waitFor(() => expect(kept.size).toBe(1));
    await press('Send and wait');
    act(() => bridge.emit('store.locked', { reason: 'person' }));
    await press('Put away');
    await press('Open again');
    await waitFor(() => expect(field().value).toBe('Not in our area'));
  });

  it('does not replace what somebody types meanwhile', async () => {
    const { user, bridge, field } = showForm('"Typed before"');
    await user.type(field(), 'n');
    await waitFor(() => expect(bridge.calls.map(({ name }) => name)).toContain('drafts.save'));
    expect(field().value).toContain('n');
  });

  it('of another form of an older version is left alone and put away', async () => {
    const { kept, field } = showForm('{"was":"an object"}');
    await waitFor(() => expect(kept.size).toBe(0));
    expect(field().value).toBe('');
  });
});
