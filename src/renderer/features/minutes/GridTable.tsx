import { VisuallyHidden } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

type Column = {
  readonly heading: string;
  readonly share: number;
  /** Plain to the eye without its heading. @default false */
  readonly isPlain?: boolean;
};

type Props = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ReactNode[])[];
};

/** A ruled table with its headings, or "None recorded." when it would be empty. */
export function GridTable({ columns, rows }: Props): ReactElement {
  if (rows.length === 0) return <NoneRecorded />;
  return (
    <table>
      <colgroup>
        {columns.map(({ heading, share }) => (
          <col key={heading} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading, isPlain = false }) => (
            <th key={heading} scope="col">
              {isPlain ? <VisuallyHidden>{heading}</VisuallyHidden> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NoneRecorded = (): ReactElement => <p data-none>None recorded.</p>;
