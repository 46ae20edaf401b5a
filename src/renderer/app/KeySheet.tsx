import { Modal, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../components/KeyCap.tsx';
import { type PageKey, useShownKeys } from '../lib/page-keys.ts';
import classes from './KeySheet.module.css';

const everywhere: readonly PageKey[] = [
  { keys: ['Ctrl K'], does: 'Find a person, case or meeting' },
  {
    keys: ['Ctrl 1', '…', 'Ctrl 7'],
    does: 'Today, Referrals, Meetings, Cases, Actions, Reports, Settings',
  },
  { keys: ['Ctrl Shift K'], does: 'Check a name: has this person been here?' },
  { keys: ['Ctrl L'], does: 'Save and lock' },
  { keys: ['Ctrl Shift L'], does: 'Save and lock, for another user to take a turn' },
  { keys: ['Ctrl Shift D'], does: 'Light or dark' },
  { keys: ['Esc'], does: 'Close what is open' },
  { keys: ['?'], does: 'This sheet' },
];

/** The keys of this page and those that work on every page. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const pageKeys = useShownKeys();
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
