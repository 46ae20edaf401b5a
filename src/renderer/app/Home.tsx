import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { usePlaces } from './use-places.ts';

/** Leads everybody to the first place of their role. */
export function Home(): ReactElement {
  const [home] = usePlaces();
  if (home !== undefined) return <Navigate to={home.path} replace />;
  return (
    <>
      <PageTitle title="Nothing to show" />
      <EmptyState>
        Your role has no place in this version. Ask the coordinator of this store.
      </EmptyState>
    </>
  );
}
