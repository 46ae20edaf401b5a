import { Button, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { type BinEntry, type BinKind, binKindNames } from '../../../shared/domain/bin.ts';
import { TextLink } from '../../components/TextLink.tsx';
import type { CallName } from '../../lib/ipc.ts';
import { useMay } from '../../lib/viewer.ts';
import { shortDay, shortMoment } from '../../lib/format.ts';

type Props = { readonly entry: BinEntry; readonly onRestore: () => void };

/** What a chair sees in the bin and leaves to the coordinator. */
const restoredBy: Readonly<Record<BinKind, CallName>> = {
  risk: 'risks.restore',
  action: 'actions.restore',
  agenda: 'agenda.add',
  'held-row': 'lists.restore',
  'incident-list': 'incidents.restore',
  service: 'services.restore',
};

/** Known by what they say, as no case tells which is meant. */
const isOfNoCase: ReadonlySet<BinKind> = new Set(['incident-list', 'service']);

export function BinRow({ entry, onRestore }: Props): ReactElement {
  const { kind, text, caseNumber, meetingId, meetingOn, removedAt, isFinal } = entry;
  const mayRestore = useMay(restoredBy[kind]);
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
              aria-label={`Put back: ${binKindNames[kind]} ${isOfNoCase.has(kind) ? text : caseNumber}`}
            >
              Put back
            </Button>
          )
        )}
      </Table.Td>
    </Table.Tr>
  );
}
