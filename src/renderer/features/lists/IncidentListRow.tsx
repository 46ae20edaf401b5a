import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentList } from '../../../shared/domain/incident-list.ts';
import { Chip } from '../../components/Chip.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted, shortMoment } from '../../lib/format.ts';
import { useMay } from '../../lib/viewer.ts';

type Props = {
  readonly list: IncidentList;
  /** Null while a list is on its way to the bin. */
  readonly onRemove: (() => void) | null;
  readonly isRemoving: boolean;
};

const figure = (count: number): string => count.toLocaleString('en-GB');

export function IncidentListRow({ list, onRemove, isRemoving }: Props): ReactElement {
  const isUndone = list.undoneAt !== null;
  const mayMend = useMay('incidents.held');
  const mayRemove = useMay('incidents.remove');
  const name = list.kind === 'crime' ? 'crime' : 'ASB incident';
  return (
    <Table.Tr>
      <Table.Td fw={550}>{list.fileName}</Table.Td>
      <Table.Td>{list.source}</Table.Td>
      <Table.Td>{shortMoment(list.importedAt)}</Table.Td>
      <Table.Td data-figure>{counted(list.importedCount, name)}</Table.Td>
      <Table.Td data-figure>{figure(list.newVictimCount)}</Table.Td>
      <Table.Td data-figure>
        {list.heldCount > 0 && !isUndone && mayMend ? (
          <TextLink to={`/reports/lists/${list.id}`}>
            {figure(list.heldCount)}
            <VisuallyHidden> rows not taken from {list.fileName}</VisuallyHidden>
          </TextLink>
        ) : (
          figure(list.heldCount)
        )}
      </Table.Td>
      <Table.Td>
        {isUndone && <Chip kind="plain">Undone</Chip>}
        {!isUndone && mayRemove && (
          <Button
            variant="default"
            size="xs"
            onClick={onRemove ?? undefined}
            loading={isRemoving}
            disabled={onRemove === null}
            aria-label={`Remove ${list.fileName}`}
          >
            Remove
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
