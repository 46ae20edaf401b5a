import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentList } from '../../../shared/domain/incident-list.ts';
import { Chip } from '../../components/Chip.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted, shortMoment } from '../../lib/format.ts';
import { useMay } from '../../lib/viewer.ts';

type Props = { readonly list: IncidentList; readonly onUndo: () => void };

const figure = (count: number): string => count.toLocaleString('en-GB');

export function IncidentListRow({ list, onUndo }: Props): ReactElement {
  const isUndone = list.undoneAt !== null;
  const mayMend = useMay('incidents.held');
  const mayUndo = useMay('incidents.undo');
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
        {!isUndone && mayUndo && (
          <Button
            variant="default"
            size="xs"
            onClick={onUndo}
            aria-label={`Undo the import of ${list.fileName}`}
          >
            Undo…
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
