import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { SavedFilter } from '../../../shared/domain/search/search-filter.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

type Props = {
  readonly filter: SavedFilter;
  readonly isBusy: boolean;
  readonly onSave: (filter: SavedFilter) => void;
  readonly onClose: () => void;
};

/** Asks what a search is to be called. */
export function NameFilter({ filter, isBusy, onSave, onClose }: Props): ReactElement {
  const [name, setName] = useState(filter.name);
  const [isMissing, setMissing] = useState(false);
  useReturnFocus();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return setMissing(true);
    onSave({ ...filter, name: name.trim() });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={filter.name === '' ? 'Save this filter' : 'Rename the filter'}
    >
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <TextInput
            label="Name"
            description="You find it under this name with Ctrl+K. Nobody else sees it."
            value={name}
            maxLength={80}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setMissing(false);
            }}
            error={isMissing ? 'Give the filter a name' : undefined}
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
