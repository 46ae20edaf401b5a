import { ActionIcon, Button, Popover } from '@mantine/core';
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
  const [isOpen, setOpen] = useState(false);
  const closing = (act: () => void) => (): void => {
    setOpen(false);
    act();
  };
  const text = searched.text.trim();

  return (
    <>
      {saved.length > 0 && (
        <Popover
          position="bottom-end"
          width={340}
          opened={isOpen}
          onChange={setOpen}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <Button
              variant="default"
              leftSection={<IconBookmark aria-hidden size={15} stroke={1.8} />}
              onClick={() => setOpen(!isOpen)}
            >
              Saved filters
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Saved filters">
            <ul className={classes['list']}>
              {saved.map((each) => (
                <li key={each.id}>
                  <Button
                    variant="subtle"
                    justify="flex-start"
                    className={classes['name'] ?? ''}
                    onClick={closing(() => onChoose(each.filter))}
                  >
                    {each.name}
                  </Button>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`Rename ${each.name}`}
                    onClick={closing(() => setNaming(each))}
                  >
                    <IconPencil aria-hidden size={15} stroke={1.8} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`Remove ${each.name}`}
                    onClick={closing(() => remove.mutate({ id: each.id }))}
                  >
                    <IconTrash aria-hidden size={15} stroke={1.8} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
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
