import { Button, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { type BinEntry, binKindNames } from '../../../shared/domain/bin.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { shortDay, shortMoment } from '../../lib/format.ts';

type Props = { readonly entry: BinEntry; readonly onRestore: () => void };

export function BinRow({ entry, onRestore }: Props): ReactElement {
  const { kind, text, caseNumber, meetingId, meetingOn, removedAt, isFinal } = entry;
  return (
    <Table.Tr>
      <Table.Td>{binKindNames[kind]}</Table.Td>
      <Table.Td title={text}>
        <Text truncate size="sm" span display="block">
          {text === '' ? 'Everything recorded for it' : text}
        </Text>
      </Table.Td>
      <Table.Td>{caseNumber}</Table.Td>
      <Table.Td>
        {meetingId !== null && meetingOn !== null && (
          <TextLink to={`/meetings/${meetingId}`}>{shortDay(meetingOn)}</TextLink>
        )}
      </Table.Td>
      <Table.Td>{shortMoment(removedAt)}</Table.Td>
      <Table.Td>
        {isFinal ? (
          <Text size="xs" c="dimmed" span title="Open the minutes for correction first">
            Minutes are final
          </Text>
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={onRestore}
            aria-label={`Put back: ${binKindNames[kind]} ${caseNumber}`}
          >
            Put back
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
