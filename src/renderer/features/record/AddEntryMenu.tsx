import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWindowEvent } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { kindOfEntry, type EntryKind } from '../../../shared/domain/entries/entry.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { addGroups } from './add-keys.ts';
import classes from './AddEntryMenu.module.css';
import { useEntryOpening } from './entry-opening.ts';

/** Everything that can be added to a case: A, and then the letter beside it. */
export function AddEntryMenu({ isNext }: { readonly isNext: boolean }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { add } = useEntryOpening();
  const forum = useCall('forum.get', {}).data?.kind ?? 'marac';
  usePlainKeys({ a: () => setOpen(true), s: () => add('support-referral') });
  const groups = addGroups.map(({ title, kinds }) => ({
    title,
    kinds: kinds.filter(([, kind]) => (kindOfEntry(kind).forum ?? forum) === forum),
  }));
  const choose = (kind: EntryKind): void => {
    setOpen(false);
    add(kind);
  };
  // On the window: whoever types A and a letter at once is faster than the focus.
  useWindowEvent('keydown', (event) => {
    if (!isOpen || event.ctrlKey || event.altKey || event.metaKey) return;
    const meant = groups.flatMap(({ kinds }) => kinds).find(([letter]) => letter === event.key);
    if (meant === undefined) return;
    event.preventDefault();
    choose(meant[1]);
  });
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={640}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          variant={isNext ? 'filled' : 'default'}
          aria-keyshortcuts="A"
          leftSection={<IconPlus aria-hidden size={16} stroke={1.8} />}
          rightSection={<KeyCap>A</KeyCap>}
        >
          Add…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['groups']}>
          {groups.map(({ title, kinds }) => (
            <div key={title}>
              <Menu.Label>{title}</Menu.Label>
              {kinds.map(([letter, kind]) => (
                <Menu.Item
                  key={kind}
                  rightSection={<KeyCap>{letter.toUpperCase()}</KeyCap>}
                  onClick={() => choose(kind)}
                >
                  {kindOfEntry(kind).name}
                </Menu.Item>
              ))}
            </div>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
