import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsView } from '../../../../src/renderer/features/forum/SettingsView.tsx';
import type { InputOf } from '../../../../src/renderer/lib/ipc.ts';
import type { Forum } from '../../../../src/shared/domain/forum.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';
import { aForum, someLists, someLockChoices } from './forum.ts';

function show(rules = '', forum: Forum = aForum(), changes: Answers = {}) {
  let kept = forum;
  const page = renderPage(
    <SettingsView />,
    {
      'forum.get': () => kept,
      'forum.save': ({ name, settings }) => {
        kept = { ...kept, name, settings };
        return kept;
      },
      'forum.lists': () => someLists,
      'agencies.list': () => [],
      'lock.choices': () => someLockChoices,
      'store.status': () => aStatus({ state: 'open' }),
      ...changes,
    },
    { path: '/settings', at: rules === '' ? '/settings' : `/settings?rules=${rules}` },
  );
  const saved = () =>
    inputsOf(page.bridge, 'forum.save').at(-1) as InputOf<'forum.save'> | undefined;
  return { ...page, forum, saved };
}

const defaultsOf = (label: string): HTMLElement =>
  screen.getByRole('button', { name: `Use the default: ${label}` });

describe('the words of the forum', () => {
  it('are saved as they are typed, and what cannot be is told beside it', async () => {
    const { user, saved, forum } = show();

    await user.clear(await screen.findByLabelText('Name'));
    expect(screen.getByText('Give the forum a name')).toBeDefined();
    await user.type(screen.getByLabelText('Marking'), '!');
    await user.tab();

    await waitFor(() =>
      expect(saved()).toEqual({
        name: forum.name,
        settings: { ...forum.settings, marking: `${forum.settings.marking}!` },
      }),
    );
  });
});

describe('a setting that is not right', () => {
  const place = `forum/${aForum().id}/settings`;
  const typedAt = '2020-11-09T11:08:00.000Z';

  it('is kept as it was typed, and given back in its field', async () => {
    const kept = new Map<string, string>();
    const { user } = show('agenda', aForum(), {
      'drafts.save': (draft) => void kept.set(draft.place, draft.content),
    });
    const minutes = await screen.findByLabelText('Time for a case');
    await user.clear(minutes);
    await user.type(minutes, '6100');
    await waitFor(() =>
      expect(JSON.parse(kept.get(place) ?? '[]')).toEqual([
        { path: 'agenda.minutesPerCase', value: 6100 },
      ]),
    );
  });

  it('comes back beside what is saved, and goes when it is discarded', async () => {
    const content = JSON.stringify([{ path: 'agenda.minutesPerCase', value: 6100 }]);
    const { user, saved } = show('agenda', aForum(), {
      'drafts.get': () => ({ content, typedAt }),
    });
    const minutes = await screen.findByLabelText<HTMLInputElement>('Time for a case');
    await waitFor(() => expect(minutes.value).toBe('6,100'));
    expect(screen.getByText(/Given back from/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(minutes.value).toBe(String(aForum().settings.agenda.minutesPerCase));
    expect(saved()).toBeUndefined();
  });
});

describe('a rule', () => {
  it('is saved as it is typed, with everything else as it was', async () => {
    const { user, saved, forum } = show('agenda');

    const minutes = await screen.findByLabelText('Time for a case');
    await user.clear(minutes);
    await user.type(minutes, '15');
    await user.tab();

    const agenda = { ...forum.settings.agenda, minutesPerCase: 15 };
    await waitFor(() =>
      expect(saved()).toEqual({ name: forum.name, settings: { ...forum.settings, agenda } }),
    );
  });

  it('is marked as changed, and goes back to its default and from there by Undo', async () => {
    const { user, saved } = show('repeat', aForum({ repeat: { windowMonths: 6 } }));

    const months = await screen.findByLabelText<HTMLInputElement>('Repeat within');
    expect(months.value).toBe('6');
    expect(screen.getByRole('link', { name: 'Repeats 1 changed' })).toBeDefined();

    await user.click(defaultsOf('Repeat within'));
    expect(months.value).toBe('12');
    await waitFor(() => expect(saved()?.settings.repeat?.windowMonths).toBe(12));
    expect(screen.queryByRole('button', { name: /^Use the default/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: /Undo/ }));
    expect(months.value).toBe('6');
    await waitFor(() => expect(saved()?.settings.repeat?.windowMonths).toBe(6));
  });

  it('is undone also when the settings are left, with what was changed meanwhile', async () => {
    const { user, saved, bridge } = show('repeat', aForum({ repeat: { windowMonths: 6 } }));
    await user.click(await screen.findByRole('button', { name: /^Use the default/ }));
    await user.click(screen.getByRole('link', { name: 'Finder' }));
    const likely = await screen.findByLabelText('Likely the same person from');
    await user.clear(likely);
    await user.type(likely, '25');
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(saved()?.settings).toMatchObject({
        repeat: { windowMonths: 6 },
        matching: { likelyFrom: 25 },
      }),
    );
    expect(bridge.calls.length).toBeGreaterThan(3);
  });

  it('says in words what it cannot be, and is not saved', async () => {
    const { user, saved } = show('repeat');

    const months = await screen.findByLabelText<HTMLInputElement>('Repeat within');
    await user.clear(months);
    await user.type(months, '61');
    expect(screen.getByText('Give a whole number from 1 to 60')).toBeDefined();
    expect(months.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('link', { name: 'Repeats Mend' })).toBeDefined();

    await user.click(
      within(screen.getByRole('radiogroup', { name: 'The last day is inside' })).getByLabelText(
        'No',
      ),
    );
    await waitFor(() =>
      expect(saved()?.settings.repeat).toMatchObject({
        windowMonths: 12,
        anniversaryCounts: false,
      }),
    );
  });

  it('may be chosen from a list, ordered, counted in lines, or left empty', async () => {
    const { user, saved } = show('agenda');
    await user.click(
      (await screen.findAllByRole('button', { name: 'Move “Repeats” up' }))[0] as HTMLElement,
    );
    await user.click(screen.getByRole('button', { name: 'Remove line 1' }));
    await waitFor(() =>
      expect(saved()?.settings.agenda).toMatchObject({
        breaks: [],
        maracOrder: ['children-first', 'emergency', 'repeat', 'highest-risk', 'latest-incident'],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Add a break' }));
    await user.type(screen.getByLabelText('After, line 1'), '60');
    await user.type(screen.getByLabelText('For, line 1'), '15');

    await user.click(screen.getByRole('link', { name: 'Anti-social behaviour' }));
    await user.click(
      within(await screen.findByRole('radiogroup', { name: 'Heard from the band' })).getByLabelText(
        'Medium',
      ),
    );
    const empty = screen.getByLabelText<HTMLInputElement>(
      'Applied within, after the last complaint',
    );
    expect(empty.placeholder).toBe('No such rule');
    await user.type(empty, '3');
    await user.clear(empty);

    await user.click(screen.getByRole('link', { name: 'Referral criteria' }));
    await user.type(await screen.findByLabelText('High risk from, DARA'), '9');
    await user.click(screen.getByRole('link', { name: 'Actions' }));
    await user.click(await screen.findByLabelText('Has no date'));

    await waitFor(() => expect(saved()?.settings.actions?.wordingChecks).not.toContain('no-date'));
    expect(saved()?.settings).toMatchObject({
      agenda: { breaks: [{ afterMinutes: 60, minutes: 15 }] },
      asb: { criteria: { entryBand: 'medium' }, caseReview: { applyWithinMonthsOfLast: null } },
      criteria: { otherTools: { dara: { maximum: null, threshold: 9 } } },
    });
  });

  it('says what a change changes', async () => {
    show('criteria');
    expect(
      await screen.findByText(/^Applies to what is judged from now on\. A decision keeps/),
    ).toBeDefined();
  });
});
