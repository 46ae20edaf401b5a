import { Button, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { type BinEntry, type BinKind, binKindNames } from '../../../shared/domain/bin.ts';
import { TextLink } from '../../components/TextLink.tsx';
import type { CallName } from '../../lib/ipc.ts';
import { useMay } from '../../lib/viewer.ts';
import { shortDay, shortMoment } from '../../lib/format.ts';

type Props = { readonly entry: BinEntry; readonly onRestore: () => void };

/** Of these the number of a case does not say which is meant. */
const namedByText: ReadonlySet<BinKind> = new Set([
  'entry',
  'attachment',
  'incident-list',
  'service',
]);

/** What a chair sees in the bin and leaves to the coordinator. */
const restoredBy: Readonly<Record<BinKind, CallName>> = {
  risk: 'risks.restore',
  action: 'actions.restore',
  entry: 'entries.restore',
  attachment: 'attachments.restore',
  agenda: 'agenda.add',
  'held-row': 'lists.restore',
  'incident-list': 'incidents.restore',
  service: 'services.restore',
};

export function BinRow({ entry, onRestore }: Props): ReactElement {
  const { kind, text, caseNumber, meetingId, meetingOn, removedAt, isFinal } = entry;
  const mayRestore = useMay(restoredBy[kind]);
  const name = [namedByText.has(kind) ? text : '', caseNumber].filter(Boolean).join(', ');
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
          mayRestore && (
            <Button
              size="xs"
              variant="default"
              onClick={onRestore}
              aria-label={`Put back: ${binKindNames[kind]} ${name}`}
            >
              Put back
            </Button>
          )
        )}
      </Table.Td>
    </Table.Tr>
  );
}
