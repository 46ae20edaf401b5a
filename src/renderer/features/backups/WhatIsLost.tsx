import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RestoreCheck } from '../../../shared/ipc/contract/backups.ts';
import { counted } from '../../lib/format.ts';
import { backupMoment } from './backup-words.ts';
import classes from './Backups.module.css';

const kinds = [
  ['cases', 'Cases'],
  ['referrals', 'Referrals'],
  ['hearings', 'Hearings'],
  ['actions', 'Actions'],
  ['minutes', 'Final minutes'],
] as const;

/** What the backup holds, beside what was entered since and a restore would lose. */
export function WhatIsLost({ check }: { readonly check: RestoreCheck }): ReactElement {
  const { createdAt, holds, loses, destroysAgain, keysFrom } = check;
  return (
    <>
      <Text size="sm">
        The backup of {backupMoment(createdAt)} is whole. <strong>{lossWords(loses)}</strong>
      </Text>
      <Table className={classes['totals'] ?? ''} verticalSpacing={4} horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>In the backup</Table.Th>
            {loses !== null && <Table.Th>New or changed since, and lost</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map(([kind, words]) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{words}</Table.Th>
              <Table.Td>{holds[kind].toLocaleString('en-GB')}</Table.Td>
              {loses !== null && (
                <Table.Td data-lost={loses[kind] > 0 || undefined}>
                  {loses[kind].toLocaleString('en-GB')}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">
        The store as it is now is kept beside it under another name, and never deleted.{' '}
        {keysFrom === 'store'
          ? 'The passphrases of today go on to count.'
          : 'The keys were changed since: the passphrases of the day of the backup count again.'}
      </Text>
      {destroysAgain > 0 && (
        <Text size="sm">
          {counted(destroysAgain, 'case')} destroyed since then {destroysAgain === 1 ? 'is' : 'are'}{' '}
          destroyed in it again.
        </Text>
      )}
    </>
  );
}

function lossWords(loses: RestoreCheck['loses']): string {
  if (loses === null) {
    return 'What was entered since then is lost. How much that is cannot be shown, since the present store could not be read.';
  }
  if (loses.lastAt === null) return 'Nothing was entered since then, so nothing is lost.';
  return `What was entered or changed since then is lost, up to ${backupMoment(loses.lastAt)}.`;
}
