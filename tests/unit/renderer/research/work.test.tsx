import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ResearchPage } from '../../../../src/renderer/pages/ResearchPage.tsx';
import { WorkPage } from '../../../../src/renderer/pages/WorkPage.tsx';
import type { ActionSummary } from '../../../../src/shared/domain/action.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { anAction } from '../actions/actions.ts';
import { aCaseToResearch, housingId, someWork } from './work.ts';

const viewer = { role: 'representative', agencyId: housingId } as const;
const one = aCaseToResearch(1);
const two = aCaseToResearch(2);

function showWork({ cases = [one, two], actions = [] as ActionSummary[] } = {}) {
  let open = actions;
  return renderPage(
    <WorkPage />,
    {
      'work.get': () => someWork(cases),
      'actions.list': () => ({ total: open.length, rows: open }),
      'actions.setStatus': ({ actionId }) => {
        open = open.filter(({ id }) => id !== actionId);
      },
      'hearings.saveInformation': () => {},
    },
    { viewer },
  );
}

const rowOf = async (number: number): Promise<HTMLElement> => {
  const name = new RegExp(`^Case ${number}: `);
  const row = (await screen.findByRole('button', { name })).closest('li');
  if (row === null) throw new Error(`Case ${number} has no row`);
  return row;
};

describe('the cases to research', () => {
  it('name whom to look for, with dates of birth and other names', async () => {
    showWork();
    const row = await rowOf(1);
    expect(row.textContent).toContain('Olivia Bayley1');
    expect(row.textContent).toContain('born 4 Mar 1991, also Liv Bailey');
    expect(row.textContent).toContain('date of birth not known');
    expect(screen.getByText(/Your last case is 14; you may leave at about 12:44/)).toBeDefined();
  });

  it('are answered with nothing known by a button, and it is saved', async () => {
    const { user, bridge } = showWork();
    await user.click(await screen.findByRole('button', { name: 'Nothing known on case 1' }));
    expect(await screen.findByText('1 of 2 done')).toBeDefined();
    await waitFor(() =>
      expect(inputsOf(bridge, 'hearings.saveInformation')).toEqual([
        {
          hearingId: one.hearingId,
          information: { ...one.information, state: 'nothing-known' },
        },
      ]),
    );
  });

  it('are answered by keys alone', async () => {
    const { user } = showWork();
    await rowOf(1);
    await user.keyboard('jn');
    expect(await screen.findByText('1 of 2 done')).toBeDefined();
    await user.keyboard('jn');
    expect(await screen.findByText('Everything answered')).toBeDefined();
  });

  it('take a paragraph, saved as it is typed, as fact or opinion and not for disclosure', async () => {
    const { user, bridge } = showWork();
    await rowOf(1);
    await user.keyboard('ji');
    await user.keyboard('Locks changed in June');
    await user.click(screen.getByRole('radio', { name: 'Opinion' }));
    await user.click(screen.getByRole('checkbox', { name: 'Not for disclosure' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'What Housing knows' })).toBeNull();
    expect(within(await rowOf(1)).getByText('Locks changed in June')).toBeDefined();
    await waitFor(() =>
      expect(inputsOf(bridge, 'hearings.saveInformation').at(-1)).toEqual({
        hearingId: one.hearingId,
        information: {
          ...one.information,
          state: 'information',
          text: 'Locks changed in June',
          isOpinion: true,
          notForDisclosure: true,
        },
      }),
    );
  });

  it('are not answered any more once the words are taken out', async () => {
    const said = aCaseToResearch(1, { state: 'information', text: 'Locks' });
    const { user } = showWork({ cases: [said, two] });
    expect(await screen.findByText('1 of 2 done')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: /^Case 1: / }));
    await user.clear(screen.getByRole('textbox', { name: 'What Housing knows' }));
    expect(await screen.findByText('0 of 2 done')).toBeDefined();
  });

  it('say what fills the place when there are none', async () => {
    showWork({ cases: [] });
    expect(await screen.findByText(/No case waits for your agency/)).toBeDefined();
  });

  it('stand on a page of their own, with how many are left', async () => {
    renderPage(<ResearchPage />, { 'work.get': () => someWork([one, two]) }, { viewer });
    expect(await screen.findByText('2 cases left to answer')).toBeDefined();
  });
});

describe('the actions of the agency', () => {
  const late = anAction(1, 0, { agencyId: housingId });
  const next = anAction(2, 0, { agencyId: housingId, dueOn: '2099-01-05' });

  it('are asked for by the agency, the longest due one open to be reported on', async () => {
    const { bridge } = showWork({ actions: [late, next] });
    expect(await screen.findByRole('button', { name: /Report done/ })).toBeDefined();
    expect(screen.getByText('1 overdue')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Report: Task 2' })).toBeDefined();
    expect(inputsOf(bridge, 'actions.list')).toEqual([
      { view: 'open', agencyId: housingId, limit: 50 },
    ]);
  });

  it('are reported done with a few words, and the next one opens', async () => {
    const { user, bridge } = showWork({ actions: [late, next] });
    await user.type(
      await screen.findByLabelText(/In a few words/),
      'Fitted{Control>}{Enter}{/Control}',
    );
    await waitFor(() => expect(inputsOf(bridge, 'actions.setStatus')).toHaveLength(1));
    expect(inputsOf(bridge, 'actions.setStatus')[0]).toMatchObject({
      actionId: late.id,
      status: 'done',
      note: 'Fitted',
    });
    await waitFor(() => expect(screen.queryByText('Task 1')).toBeNull());
    expect(await screen.findByLabelText(/In a few words/)).toBeDefined();
  });

  it.each(['In hand', 'Not possible now', 'Not undertaken'])(
    'want words for “%s”',
    async (outcome) => {
      const { user, bridge } = showWork({ actions: [late] });
      await user.click(await screen.findByRole('radio', { name: outcome }));
      await user.click(screen.getByRole('button', { name: /^Report / }));
      expect(screen.getByLabelText(/In a few words/).getAttribute('aria-invalid')).toBe('true');
      expect(inputsOf(bridge, 'actions.setStatus')).toEqual([]);
    },
  );

  it('are none, and it is said', async () => {
    showWork();
    expect(await screen.findByText(/Your agency has done all it took on/)).toBeDefined();
  });
});
