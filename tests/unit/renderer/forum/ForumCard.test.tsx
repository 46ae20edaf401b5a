import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ForumCard } from '../../../../src/renderer/features/forum/ForumCard.tsx';
import { type Forum, ForumSettings } from '../../../../src/shared/domain/forum.ts';
import { renderPage } from '../../../support/render-page.tsx';

const forum: Forum = {
  id: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d',
  name: 'Northmere MARAC',
  kind: 'marac',
  settings: ForumSettings.parse({ confidentialityStatement: 'Stays in the room.' }),
};

const showCard = () => {
  const page = renderPage(<ForumCard />, {
    'forum.get': () => forum,
    'forum.save': ({ name, settings }) => ({ ...forum, name, settings }),
  });
  const saves = () => page.bridge.calls.filter(({ name }) => name === 'forum.save');
  return { ...page, saves };
};

describe('the settings of the forum', () => {
  it('are saved as they are typed', async () => {
    const { user, saves } = showCard();

    const minutes = await screen.findByLabelText('Time for a case');
    await user.clear(minutes);
    await user.type(minutes, '10');
    await user.tab();

    await waitFor(() =>
      expect(saves().at(-1)?.input).toEqual({
        name: forum.name,
        settings: { ...forum.settings, minutesPerCase: 10 },
      }),
    );
  });

  it('say beside the field what cannot be saved, and save the rest', async () => {
    const { user, saves } = showCard();

    await user.clear(await screen.findByLabelText('Name'));
    expect(screen.getByText('Give the forum a name')).toBeDefined();
    await user.type(screen.getByLabelText('Marking'), '!');
    await user.tab();

    await waitFor(() =>
      expect(saves().at(-1)?.input).toEqual({
        name: forum.name,
        settings: { ...forum.settings, marking: `${forum.settings.marking}!` },
      }),
    );
  });
});
