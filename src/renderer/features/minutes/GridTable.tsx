import type { ReactElement, ReactNode } from 'react';

/** A column of names needs no heading of its own. */
type Column = { readonly heading: string; readonly share: number };

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
          {columns.map(({ heading }) =>
            heading === '' ? (
              <td key="names" />
            ) : (
              <th key={heading} scope="col">
                {heading}
              </th>
            ),
          )}
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
