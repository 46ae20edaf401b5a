import type { ReactElement, ReactNode } from 'react';

type Props = { readonly facts: readonly (readonly [label: string, value: ReactNode])[] };

/** Labels and values, without those of which nothing is known. */
export const FactsTable = ({ facts }: Props): ReactElement => (
  <table data-facts>
    <tbody>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
    </tbody>
  </table>
);
