import type { ReactElement } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';

type Props = { readonly isFiltered: boolean; readonly mayChange: boolean };

export function NoServices({ isFiltered, mayChange }: Props): ReactElement {
  if (isFiltered) return <EmptyState>No service matches these words and this need.</EmptyState>;
  return (
    <EmptyState>
      {mayChange
        ? 'The directory is empty. Add the services to which you refer victims, or import them from a CSV file with a heading for each column: Name, Offers, Needs, Area, Contact, Phone, E-mail, How to refer.'
        : 'The directory is empty. The coordinator fills it.'}
    </EmptyState>
  );
}
