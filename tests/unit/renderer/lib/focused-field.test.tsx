import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { focusedField, focusField } from '../../../../src/renderer/lib/focused-field.ts';
import { renderPage } from '../../../support/render-page.tsx';

const showFields = () =>
  renderPage(
    <>
      <label>
        Reason <textarea defaultValue="Not in our area" />
      </label>
      <ul>
        <li data-row="a">
          <button type="button">Open</button>
        </li>
        <li data-row="b">
          <button type="button">Open</button>
        </li>
      </ul>
      <input aria-label="Note" defaultValue="one" />
      <input aria-label="Note" defaultValue="two" />
      <input aria-label="Your passphrase" type="password" />
    </>,
    {},
  );

const [first, second] = [0, 1];

describe('the field with the caret', () => {
  it('is found again, with what was marked in it', () => {
    showFields();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Reason');
    field.focus();
    field.setSelectionRange(4, 9);
    const kept = focusedField();
    field.setSelectionRange(0, 0);
    field.blur();

    expect(kept !== null && focusField(kept)).toBe(true);
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([4, 9]);
  });

  it.each([first, second])('is told from others of its kind: number %i', (number) => {
    showFields();
    for (const find of [
      () => screen.getAllByLabelText('Note')[number],
      () => screen.getAllByRole('button', { name: 'Open' })[number],
    ]) {
      find()?.focus();
      const kept = focusedField();
      find()?.blur();
      expect(kept !== null && focusField(kept)).toBe(true);
      expect(document.activeElement).toBe(find());
    }
  });

  it('tells nothing of what its screen shows', () => {
    showFields();
    screen.getByLabelText('Reason').focus();
    expect(JSON.stringify(focusedField())).toMatch(
      /^\{"label":"[0-9a-f]{8}","index":0,"from":\d+,"to":\d+\}$/,
    );
  });

  it('is not there yet while what was marked in it is not', () => {
    showFields();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Reason');
    field.focus();
    field.setSelectionRange(15, 15);
    const kept = focusedField();
    field.value = 'Not';
    field.blur();
    expect(kept !== null && focusField(kept)).toBe(false);
    expect(document.activeElement).not.toBe(field);
  });

  it('is none while nothing has the caret, and for a passphrase', () => {
    showFields();
    expect(focusedField()).toBeNull();
    screen.getByLabelText('Your passphrase').focus();
    expect(focusedField()).toBeNull();
  });
});
