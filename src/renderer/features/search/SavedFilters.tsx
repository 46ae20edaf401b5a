import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { SearchText, type SavedFilter } from '../../../shared/domain/search/search-filter.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { NameFilter } from './NameFilter.tsx';
import classes from './SavedFilters.module.css';
import type { Searched } from './use-searched.ts';

type Props = {
  readonly searched: Searched;
  readonly onChoose: (filter: Searched) => void;
};

/** The viewer's own named searches: to use, name, rename and remove. */
export function SavedFilters({ searched, onChoose }: Props): ReactElement {
  const { data: saved = [] } = useCall('search.filters', {});
  const [naming, setNaming] = useState<SavedFilter | null>(null);
  const save = useChange('search.saveFilter', {
    changes: ['search'],
    onSuccess: () => setNaming(null),
  });
  const remove = useChange('search.removeFilter', {
    changes: ['search'],
    onSuccess: (_output, { id }) => {
      const gone = saved.find((each) => each.id === id);
      if (gone !== undefined) showUndo('Filter removed', () => save.mutate(gone));
    },
  });
  const text = searched.text.trim();

  return (
    <>
      {saved.length > 0 && (
        <Menu position="bottom-end" width={340} closeOnItemClick>
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconBookmark aria-hidden size={15} stroke={1.8} />}
            >
              Saved filters
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {saved.map((each) => (
              <div key={each.id} className={classes['row']}>
                <Menu.Item onClick={() => onChoose(each.filter)}>{each.name}</Menu.Item>
                <Menu.Item
                  aria-label={`Rename ${each.name}`}
                  onClick={() => setNaming(each)}
                  className={classes['icon'] ?? ''}
                >
                  <IconPencil aria-hidden size={15} stroke={1.8} />
                </Menu.Item>
                <Menu.Item
                  aria-label={`Remove ${each.name}`}
                  onClick={() => remove.mutate({ id: each.id })}
                  className={classes['icon'] ?? ''}
                >
                  <IconTrash aria-hidden size={15} stroke={1.8} />
                </Menu.Item>
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant="default"
        disabled={!SearchText.safeParse(text).success}
        leftSection={<IconBookmarkPlus aria-hidden size={15} stroke={1.8} />}
        onClick={() =>
          setNaming({ id: crypto.randomUUID(), name: '', filter: { ...searched, text } })
        }
      >
        Save this filter
      </Button>
      {naming !== null && (
        <NameFilter
          filter={naming}
          isBusy={save.isPending}
          onSave={(filter) => save.mutate(filter)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
