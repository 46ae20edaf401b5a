import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import classes from './TableCard.module.css';

type Props = {
  readonly label: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Stands below the rows and does not scroll. */
  readonly foot?: ReactNode;
  /** Nothing in the rows takes the focus: the table takes it itself, so that arrows scroll it. */
  readonly isReadOnly?: boolean;
};

/** A table that fills the rest of the page and scrolls inside, its headings in view. */
export function TableCard({
  label,
  head,
  children,
  foot,
  isReadOnly = false,
}: Props): ReactElement {
  return (
    <section className={classes['card']} aria-label={label}>
      <div
        className={classes['scroll']}
        {...(isReadOnly && { tabIndex: 0, role: 'group', 'aria-label': 'Rows' })}
      >
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
