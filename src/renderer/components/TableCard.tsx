import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import classes from './TableCard.module.css';

type Props = {
  readonly label: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Stands below the rows and does not scroll. */
  readonly foot?: ReactNode;
};

/** A table that fills the rest of the page and scrolls inside, its headings in view. */
export function TableCard({ label, head, children, foot }: Props): ReactElement {
  return (
    <section className={classes['card']} aria-label={label}>
      <div className={classes['scroll']}>
        <Table
          layout="fixed"
          stickyHeader
          verticalSpacing={2}
          horizontalSpacing={12}
          className={classes['table'] ?? ''}
        >
          <Table.Thead>
            <Table.Tr>{head}</Table.Tr>
          </Table.Thead>
          {children}
        </Table>
      </div>
      {foot}
    </section>
  );
}
