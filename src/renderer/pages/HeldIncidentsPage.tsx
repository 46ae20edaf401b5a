import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { HeldIncidents } from '../features/lists/HeldIncidents.tsx';

export function HeldIncidentsPage(): ReactElement {
  const { id = '' } = useParams();
  return <HeldIncidents listId={id} />;
}
