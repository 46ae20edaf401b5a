import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconFolders, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { type ReactElement, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Found } from '../../../shared/ipc/contract/cases.ts';
import { requestLock, requestSwitch } from '../../lib/lock-request.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay, useViewer } from '../../lib/viewer.ts';
import { type Command, matchingCommands } from './commands.ts';
import classes from './Finder.module.css';
import { finderStore, selectFirstRow } from './finder-store.ts';

const icons = {
  case: IconFolders,
  meeting: IconUsersGroup,
};

const pathOf = ({ kind, id }: Found): string => `/${kind}s/${id}`;

/** Ctrl+K: one field that finds records and does what the menus do. */
export function Finder({ onShowKeys }: { readonly onShowKeys: () => void }): ReactElement {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const [asked] = useDebouncedValue(text.trim(), 120);
  const viewer = useViewer();
  const mayFind = useMay('search.find');
  const { data, isFetching } = useCall(
    'search.find',
    { text: asked },
    {
      enabled: asked !== '' && mayFind,
    },
  );

  useEffect(selectFirstRow, [data]);

  const found = asked === '' || text.trim() === '' ? [] : (data ?? []);
  const commands = matchingCommands(text, (call) => viewer?.may.includes(call) ?? false);

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

  return (
    <Spotlight.Root
      store={finderStore}
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      scrollable
      maxHeight="60vh"
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      classNames={{ content: classes['box'] ?? '', actionsGroup: classes['group'] ?? '' }}
      attributes={{ content: { 'aria-label': 'Find' } }}
    >
      <Spotlight.Search
        placeholder={
          mayFind ? 'Find a person, case or meeting, or say where to go' : 'Say where to go'
        }
        aria-label="Find"
        maxLength={200}
        leftSection={<IconSearch aria-hidden size={18} stroke={1.8} />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label="Found">
            {found.map((hit) => (
              <FoundRow key={hit.id} hit={hit} onOpen={() => void navigate(pathOf(hit))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label="Go and do">
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
        {found.length === 0 && commands.length === 0 && (
          <Spotlight.Empty>
            {isFetching ? 'Looking…' : `Nothing found for “${text}”`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type FoundRowProps = { readonly hit: Found; readonly onOpen: () => void };

function FoundRow({ hit, onOpen }: FoundRowProps): ReactElement {
  const Icon = icons[hit.kind];
  return (
    <Spotlight.Action onClick={onOpen}>
      <span className={classes['hit']}>
        <Icon aria-hidden size={16} stroke={1.8} />
        <strong>{hit.title}</strong>
        <span>{hit.note}</span>
      </span>
    </Spotlight.Action>
  );
}
