import { Button, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFilePlus, IconFolderOpen, IconSchool, IconShieldLock } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { CreateStore } from './CreateStore.tsx';
import classes from './FirstRun.module.css';
import { StartScreen } from './StartScreen.tsx';
import { StoreProblem } from './StoreProblem.tsx';
import { useStoreChange } from './use-store-change.ts';

/** No store is known yet: make one, open one, or look around in made-up data. */
export function FirstRun({ appVersion }: { readonly appVersion: string }): ReactElement {
  const [isCreating, setCreating] = useState(false);
  return (
    <StartScreen
      footer="Nothing leaves this computer unless you save or print it."
      footerEnd={`Version ${appVersion}`}
    >
      {isCreating ? (
        <CreateStore onCancel={() => setCreating(false)} />
      ) : (
        <StartChoices onCreate={() => setCreating(true)} />
      )}
    </StartScreen>
  );
}

function StartChoices({ onCreate }: { readonly onCreate: () => void }): ReactElement {
  const open = useStoreChange('store.chooseExisting');
  const explore = useStoreChange('store.openSample');
  const firstButton = useFocusOnShow<HTMLButtonElement>();
  const isBusy = open.isPending || explore.isPending;
  const error = open.error ?? explore.error;

  const handleOpen = (): void => {
    explore.reset();
    open.mutate({});
  };
  const handleExplore = (): void => {
    open.reset();
    explore.mutate({});
  };
  const unlessBusy = (action: () => void) => () => {
    if (!isBusy) action();
  };
  useHotkeys([
    ['c', unlessBusy(onCreate)],
    ['o', unlessBusy(handleOpen)],
    ['e', unlessBusy(handleExplore)],
  ]);

  return (
    <div className={classes['start']}>
      <Title order={1} className={classes['title'] ?? ''}>
        Start Casetable
      </Title>
      <Text size="md" c="dimmed">
        One encrypted file holds everything: referrals, meetings, minutes, actions.
      </Text>
      <div className={classes['cards']}>
        <section aria-labelledby="start-create" className={classes['card']}>
          <IconFilePlus aria-hidden className={classes['icon'] ?? ''} />
          <Title order={2} id="start-create">
            Create a store
          </Title>
          <p>
            For a partnership that is new to Casetable. Takes about two minutes: forum, place,
            passphrase.
          </p>
          <Button
            ref={firstButton}
            onClick={onCreate}
            disabled={isBusy}
            rightSection={<KeyCap>C</KeyCap>}
            aria-keyshortcuts="C"
          >
            Set up
          </Button>
        </section>
        <section aria-labelledby="start-open" className={classes['card']}>
          <IconFolderOpen aria-hidden className={classes['icon'] ?? ''} />
          <Title order={2} id="start-open">
            Open a store
          </Title>
          <p>You have a store that was made on this computer or on another.</p>
          <Button
            variant="default"
            onClick={handleOpen}
            loading={open.isPending}
            disabled={explore.isPending}
            rightSection={<KeyCap>O</KeyCap>}
            aria-keyshortcuts="O"
          >
            Open
          </Button>
        </section>
        <section aria-labelledby="start-sample" className={classes['card']}>
          <IconSchool aria-hidden className={classes['icon'] ?? ''} />
          <Title order={2} id="start-sample">
            Explore the sample
          </Title>
          <p>
            A made-up partnership with referrals and a meeting to run. No real people, no
            passphrase.
          </p>
          <Button
            variant="default"
            onClick={handleExplore}
            loading={explore.isPending}
            disabled={open.isPending}
            rightSection={<KeyCap>E</KeyCap>}
            aria-keyshortcuts="E"
          >
            Explore
          </Button>
        </section>
      </div>
      {error !== null && (
        <div className={classes['error']}>
          <StoreProblem error={error} />
        </div>
      )}
      <p className={classes['promise']}>
        <IconShieldLock aria-hidden size={18} stroke={1.8} />
        The file and your passphrase are yours alone. If the passphrase is lost, nobody can open the
        file: there is no back door.
      </p>
    </div>
  );
}
