import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RelationsCard } from '../../../../../src/renderer/features/cases/relations/RelationsCard.tsx';
import type { RelationPicture } from '../../../../../src/shared/domain/relations/relation-picture.ts';
import { renderPage } from '../../../../support/render-page.tsx';

const picture: RelationPicture = {
  nodes: [
    { id: 'o', kind: 'victim', name: 'Olivia Bayley', personId: 'o' },
    { id: 'c', kind: 'perpetrator', name: 'Craig Khan', personId: 'c' },
    { id: 'm', kind: 'child', name: 'Maya', personId: null },
    { id: 'a', kind: 'agency', name: 'Housing', personId: null },
  ],
  edges: [
    { from: 'c', to: 'o', kind: 'relation', words: 'ex-partner' },
    { from: 'o', to: 'm', kind: 'relation', words: 'mother' },
    { from: 'o', to: 'a', kind: 'known-to', words: 'known to' },
  ],
};

const show = (shown = picture) => {
  const onOpenPerson = vi.fn<(id: string) => void>();
  const page = renderPage(<RelationsCard picture={shown} onOpenPerson={onOpenPerson} />, {});
  return { ...page, onOpenPerson };
};

const list = () => screen.getByRole('list', { name: 'People and places in words' });

describe('people and places', () => {
  afterEach(() => vi.restoreAllMocks());

  it('names everybody with their role, and opens people by keyboard and mouse', async () => {
    const { user, onOpenPerson } = show();
    const group = screen.getByRole('group', { name: 'Picture of people and places' });
    expect(within(group).getAllByRole('button')).toHaveLength(2);
    expect(within(group).getByRole('img', { name: 'Maya, child' })).toBeTruthy();
    within(group).getByRole('button', { name: 'Craig Khan, perpetrator' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard(' ');
    await user.click(within(group).getByRole('button', { name: 'Olivia Bayley, victim' }));
    expect(onOpenPerson.mock.calls).toEqual([['c'], ['c'], ['o']]);
  });

  it('draws what somebody is to another', () => {
    const { container } = { container: document.body, ...show() };
    const words = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(words).toContain('ex-partner');
    expect(words).toContain('mother');
    expect(words).not.toContain('known to');
  });

  it('says the same as a list, to readers beside the picture and to all in its place', async () => {
    const { user, onOpenPerson } = show();
    const said = [
      'Olivia Bayley: victim; ex-partner of Craig Khan; mother of Maya; known to Housing',
    ];
    expect(within(list()).queryAllByRole('button')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'List' }));
    const rows = within(list()).getAllByRole('listitem');
    expect(rows.slice(0, 1).map(({ textContent }) => textContent)).toEqual(said);
    expect(screen.queryByRole('group', { name: 'Picture of people and places' })).toBeNull();
    await user.click(within(list()).getByRole('button', { name: 'Craig Khan' }));
    expect(onOpenPerson).toHaveBeenCalledWith('c');
    expect(within(list()).queryByRole('button', { name: 'Maya' })).toBeNull();
  });

  it('prints itself and nothing else', async () => {
    const printed: (string | null)[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => {
      printed.push(...[...document.querySelectorAll('[data-printed]')].map((e) => e.textContent));
    });
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('Olivia Bayley');
    expect(document.querySelector('[data-printed]')).toBeNull();
  });

  it('says what would fill it while nobody is known', () => {
    show({ nodes: [], edges: [] });
    expect(screen.getByText(/^Nobody is known yet/)).toBeTruthy();
  });
});
