import { useMantineColorScheme } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconBookmark, IconListSearch, IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { foundKindNames } from '../../../shared/domain/search/found.ts';
import { noFilter, type SearchFilter } from '../../../shared/domain/search/search-filter.ts';
import { errorText } from '../../lib/error-text.ts';
import { requestLock, requestSwitch } from '../../lib/lock-request.ts';
import { useViewer } from '../../lib/viewer.ts';
import { type Command, matchingCommands } from './commands.ts';
import classes from './Finder.module.css';
import { finderStore } from './finder-store.ts';
import { FinderHit } from './FinderHit.tsx';
import { opensAt } from './opens-at.ts';
import { useFinder } from './use-finder.ts';
import { useFinderWords } from './use-finder-words.ts';
import { useMatchingFilters } from './use-matching-filters.ts';

/** Ctrl+K: one field that finds everything and does what the menus do. */
export function Finder({ onShowKeys }: { readonly onShowKeys: () => void }): ReactElement {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const viewer = useViewer();
  const finderWords = useFinderWords();
  const { mayFind, groups, isOld, isLooking, isCutShort, error } = useFinder(text);
  const filters = useMatchingFilters(text);
  const commands = matchingCommands(text, (call) => viewer?.may.includes(call) ?? false);
  const isTyped = text.trim() !== '';

  const does = {
    lock: requestLock,
    switch: requestSwitch,
    colours: toggleColorScheme,
    keys: onShowKeys,
  };
  const run = (command: Command): void => {
    if (command.path !== undefined) void navigate(command.path);
    else does[command.does]();
  };
  const search = (filter: SearchFilter): void => void navigate('/search', { state: { filter } });
  const isNothing = groups.length === 0 && commands.length === 0 && filters.length === 0;

  return (
    <Spotlight.Root
      store={finderStore}
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      scrollable
      maxHeight="70vh"
      size="lg"
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      classNames={{ content: classes['box'] ?? '', actionsGroup: classes['group'] ?? '' }}
      attributes={{ content: { 'aria-label': 'Find' } }}
    >
      <Spotlight.Search
        placeholder={finderWords}
        aria-label="Find"
        maxLength={200}
        leftSection={<IconSearch aria-hidden size={18} stroke={1.8} />}
      />
      <Spotlight.ActionsList aria-busy={isLooking}>
        {groups.map(({ kind, found }) => (
          <Spotlight.ActionsGroup key={kind} label={foundKindNames[kind]}>
            {found.map((hit) => (
              <FinderHit
                key={hit.key}
                hit={hit}
                isOld={isOld}
                onOpen={() => void navigate(opensAt(hit.opens))}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {error !== null && <Spotlight.Empty role="alert">{errorText(error)}</Spotlight.Empty>}
        {isTyped && mayFind && (groups.length > 0 || isCutShort) && (
          <Spotlight.ActionsGroup label="More">
            <Spotlight.Action
              label="Show all results"
              {...(isCutShort && { description: 'Older ones were not looked through yet' })}
              onClick={() => search({ ...noFilter, text: text.trim() })}
              leftSection={<IconListSearch aria-hidden size={16} stroke={1.8} />}
            />
          </Spotlight.ActionsGroup>
        )}
        {filters.length > 0 && (
          <Spotlight.ActionsGroup label="Saved filters">
            {filters.map(({ id, name, filter }) => (
              <Spotlight.Action
                key={id}
                label={name}
                onClick={() => search(filter)}
                leftSection={<IconBookmark aria-hidden size={16} stroke={1.8} />}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label="Commands">
            {commands.map((command) => (
              <Spotlight.Action
                key={command.label}
                label={command.label}
                onClick={() => run(command)}
                leftSection={<command.icon aria-hidden size={16} stroke={1.8} />}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isNothing && error === null && (
          <Spotlight.Empty>
            {isLooking ? 'Looking…' : `Nothing found for “${text}”`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
