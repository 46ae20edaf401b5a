import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { inList } from '../../../shared/domain/count-words.ts';
import type { RetentionRow } from '../../../shared/ipc/contract/retention.ts';
import { ProofInput } from '../../components/ProofInput.tsx';
import { errorText } from '../../lib/error-text.ts';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

type Props = {
  readonly selected: readonly RetentionRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks before cases are destroyed: the one step that nothing takes back. */
export function DestroyModal({ selected, onDone, onClose }: Props): ReactElement {
  useReturnFocus();
  const [passphrase, setPassphrase] = useState('');
  const destroy = useDestroy(onDone);
  const cases = counted(selected.length, 'case');
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase === '') return;
    destroy.mutate({ caseIds: selected.map(({ caseId }) => caseId), passphrase });
  };
  return (
    <Modal opened onClose={onClose} title={`Destroy ${cases}`} size="lg">
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <Text size="sm" fw={550}>
            {inWords(selected)}
          </Text>
          <WhatGoes />
          <ProofInput
            label="Your passphrase"
            value={passphrase}
            onChange={setPassphrase}
            data-autofocus
          />
          {destroy.error !== null && (
            <Text size="sm" role="alert" c="var(--ct-danger)">
              {errorText(destroy.error)}
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Keep {selected.length === 1 ? 'it' : 'them'}
            </Button>
            <Button
              type="submit"
              color="red"
              disabled={passphrase === ''}
              loading={destroy.isPending}
            >
              Destroy {cases} for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const namedAtMost = 8;

/** By number, as the register will have them. */
function inWords(selected: readonly RetentionRow[]): string {
  const numbers = selected.slice(0, namedAtMost).map(({ caseNumber }) => caseNumber);
  const more = selected.length - numbers.length;
  return inList(more > 0 ? [...numbers, `${more} more`] : numbers);
}

function WhatGoes(): ReactElement {
  const settings = useCall('forum.get', {}).data?.settings.retention;
  return (
    <List size="sm" spacing={6}>
      <List.Item>
        Nobody can bring this back, and there is no undo. It can take a minute, in which the window
        waits.
      </List.Item>
      <List.Item>
        Gone are the referrals, hearings, information, risks and actions, the people whom no other
        case or incident names, their part in final minutes, and what the audit tells of their
        fields.
      </List.Item>
      <List.Item>
        The register keeps the number of each case, the day, who proposed it and you.
      </List.Item>
      {settings !== undefined && (
        <List.Item>
          {settings.backupDays === 0
            ? 'Backups from before are deleted as soon as the next one is made.'
            : `Backups from before go on holding what is destroyed for ${counted(settings.backupDays, 'day')}, then they are deleted.`}{' '}
          Word files, lists and stores kept aside are yours to delete.
        </List.Item>
      )}
    </List>
  );
}

function useDestroy(onDone: () => void) {
  return useChange('retention.destroy', {
    changes: [
      'retention',
      'cases',
      'referrals',
      'meetings',
      'minutes',
      'actions',
      'today',
      'bin',
      'audit',
      'backups',
    ],
    onSuccess: ({ destroyed }) => {
      notifications.show({
        title: `${counted(destroyed, 'case')} destroyed`,
        message: 'The register keeps their numbers.',
      });
      onDone();
    },
    onError: () => {},
  });
}
