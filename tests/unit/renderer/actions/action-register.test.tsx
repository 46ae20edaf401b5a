import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ActionsPage } from '../../../../src/renderer/pages/ActionsPage.tsx';
import type { ActionSummary } from '../../../../src/shared/domain/action.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { anAction } from './actions.ts';
import { uuid } from '../../../support/uuid.ts';

const isOpen = ({ status }: ActionSummary): boolean =>
  status === 'open' || status === 'not-undertaken';

/** A main that keeps what is set. */
function show(first: readonly ActionSummary[], changes: Answers = {}) {
  const actions = new Map(first.map((action) => [action.id, action]));
  return renderPage(
    <ActionsPage />,
    {
      'actions.list': ({ view }) => {
        const rows = [...actions.values()].filter((row) => view === 'all' || isOpen(row));
        return { total: rows.length, rows };
      },
      'agencies.list': () => [],
      'actions.setStatus': ({ actionId, status, note, on }) => {
        const action = actions.get(actionId);
        if (action === undefined) throw new Error('No such action');
        const statusOn = status === 'open' ? null : on;
        actions.set(actionId, { ...action, status, statusNote: note, statusOn });
      },
      ...changes,
    },
    { path: '/actions' },
  );
}

const task = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('the register of actions', () => {
  it('stands under the agency that owns each action, with how late it is', async () => {
    show([anAction(1, 0), anAction(2, 1), anAction(3, 0)]);
    await task('Task 1');
    const headings = screen.getAllByRole('rowheader').map((heading) => heading.textContent);
    expect(headings).toEqual(['Housing2 overdueof 2 actions', 'Police1 overdueof 1 action']);
    expect(screen.getAllByText(/days late$/)).toHaveLength(3);
  });

  it('sets the focused action as done with D and goes on to the next', async () => {
    const { user, bridge } = show([anAction(1, 0), anAction(2, 0)]);
    await task('Task 1');
    await user.keyboard('jd');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Task 1' })).toBeNull());
    expect(inputsOf(bridge, 'actions.setStatus')).toEqual([
      expect.objectContaining({ actionId: uuid(1), status: 'done', note: '' }),
    ]);
    await waitFor(async () => expect(document.activeElement).toBe(await task('Task 2')));
  });

  it('puts an action back where it stood', async () => {
    const before = { status: 'not-undertaken', statusNote: 'No officer', statusOn: '2020-01-16' };
    const { user, bridge } = show([anAction(1, 0, before as Partial<ActionSummary>)]);
    await user.click(await task('Done: Task 1'));
    await screen.findByText('Done: case M-0287');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await task('Task 1');
    expect(inputsOf(bridge, 'actions.setStatus')[1]).toEqual({
      actionId: uuid(1),
      status: 'not-undertaken',
      note: 'No officer',
      on: '2020-01-16',
    });
  });

  it.each([
    ['p', 'not-possible', 'Not possible: circumstances changed'],
    ['n', 'not-undertaken', 'Not undertaken by the agency'],
  ])('asks with %s for the reason', async (key, status, label) => {
    const { user, bridge } = show([anAction(1, 0)]);
    await task('Task 1');
    await user.keyboard(`j${key}`);
    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByRole('radio', { name: label })).toHaveProperty('checked', true);
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    expect(drawer.getByText('Give the reason')).toBeTruthy();
    expect(inputsOf(bridge, 'actions.setStatus')).toEqual([]);
    await user.type(
      drawer.getByRole('textbox', { name: 'Reason' }),
      'He moved away{Control>}{Enter}{/Control}',
    );
    await waitFor(() =>
      expect(inputsOf(bridge, 'actions.setStatus')).toEqual([
        expect.objectContaining({ actionId: uuid(1), status, note: 'He moved away' }),
      ]),
    );
  });

  it('gives the focus back to the row when nothing is set', async () => {
    const { user } = show([anAction(1, 0), anAction(2, 0)]);
    await task('Task 1');
    await user.keyboard('jjp');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(await task('Task 2'));
  });

  it('shows what is done late without alarm', async () => {
    const { user } = show([anAction(1, 0, { status: 'done', statusOn: '2020-01-18' })]);
    await user.click(await screen.findByRole('tab', { name: 'All' }));
    expect(await screen.findByText('Done Sat 18 Jan 2020, 3 days late')).toHaveProperty(
      'dataset.kind',
      'done',
    );
    expect(screen.queryByText(/1 overdue/)).toBeNull();
  });

  it('says when the next is due if nothing is late', async () => {
    const { user } = show([], {
      'actions.list': ({ view }) =>
        view === 'overdue'
          ? { total: 0, rows: [] }
          : { total: 1, rows: [anAction(1, 0, { dueOn: '2099-11-13' })] },
    });
    await user.click(await screen.findByRole('tab', { name: /Overdue/ }));
    expect(await screen.findByText('Nothing is late. Next due Fri 13 Nov 2099.')).toBeTruthy();
  });
});
