import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListView } from './list-view.ts';

const numberHead = (
  <Table.Th w={64} data-figure>
    Row
  </Table.Th>
);

export const problemHead = <F extends string>({ who }: ListView<F>): ReactElement => (
  <>
    {numberHead}
    <Table.Th w="24%">{who.heading}</Table.Th>
    <Table.Th w="20%">Column</Table.Th>
    <Table.Th w="20%">The cell says</Table.Th>
    <Table.Th>What is wrong</Table.Th>
  </>
);

export const readyHead = <F extends string>({ ready }: ListView<F>): ReactElement => (
  <>
    {numberHead}
    {ready.map(({ heading, width }) => (
      <Table.Th key={heading} w={width}>
        {heading}
      </Table.Th>
    ))}
  </>
);
