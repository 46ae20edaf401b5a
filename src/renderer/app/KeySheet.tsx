import { Modal, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../components/KeyCap.tsx';
import { type PageKey, useShownKeys } from '../lib/page-keys.ts';
import { useMay } from '../lib/viewer.ts';
import classes from './KeySheet.module.css';
import { usePlaces } from './use-places.ts';

/** The keys that work on every page, for those who have the places and calls behind them. */
function useKeysEverywhere(): readonly PageKey[] {
  const places = usePlaces();
  const mayFind = useMay('search.find');
  const mayCheck = useMay('matching.check');
  const mayAdd = useMay('forms.save');
  const last = places.length;
  const placeKeys =
    last > 2 ? ['Ctrl 1', '…', `Ctrl ${last}`] : places.map((_, at) => `Ctrl ${at + 1}`);
  return [
    { keys: ['Ctrl K'], does: mayFind ? 'Find a person, case or meeting' : 'Say where to go' },
    ...(last > 0 ? [{ keys: placeKeys, does: places.map(({ label }) => label).join(', ') }] : []),
    ...(mayAdd ? [{ keys: ['Ctrl N'], does: 'New referral' }] : []),
    ...(mayCheck
      ? [{ keys: ['Ctrl Shift K'], does: 'Check a name: has this person been here?' }]
      : []),
    { keys: ['Ctrl L'], does: 'Save and lock' },
    { keys: ['Ctrl Shift L'], does: 'Save and lock, for another user to take a turn' },
    { keys: ['Ctrl Shift D'], does: 'Light or dark' },
    { keys: ['Esc'], does: 'Close what is open' },
    { keys: ['?'], does: 'This sheet' },
  ];
}

/** The keys of this page and those that work on every page. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const pageKeys = useShownKeys();
  const everywhere = useKeysEverywhere();
  return (
    <Modal opened onClose={onClose} title="Keys" size="lg">
      <div className={classes['sheet']}>
        {pageKeys.length > 0 && <KeyList title="On this page" list={pageKeys} />}
        <KeyList title="Everywhere" list={everywhere} />
      </div>
    </Modal>
  );
}

type KeyListProps = { readonly title: string; readonly list: readonly PageKey[] };

const KeyList = ({ title, list }: KeyListProps): ReactElement => (
  <section>
    <Title order={3}>{title}</Title>
    <dl className={classes['list']}>
      {list.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <KeyCap key={key}>{key}</KeyCap>
            ))}
            <span className={classes['spoken']}>{keys.join(' ')}</span>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
