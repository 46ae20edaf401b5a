import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListRow } from '../../../shared/domain/referral-list.ts';
import { fullName } from '../../../shared/domain/person.ts';
import { namesOf } from './held-fields.ts';

export function ReadyRow({ row: { rowNumber, values } }: { readonly row: ListRow }): ReactElement {
  const { victim, perpetrator } = namesOf(values);
  return (
    <Table.Tr>
      <Table.Td data-figure>{rowNumber.toLocaleString('en-GB')}</Table.Td>
      <Table.Td>{values.receivedOn}</Table.Td>
      <Table.Td fw={550}>{fullName(victim)}</Table.Td>
      <Table.Td>{fullName(perpetrator)}</Table.Td>
      <Table.Td>{values.agency}</Table.Td>
      <Table.Td data-figure>{values.assessmentYes}</Table.Td>
    </Table.Tr>
  );
}
