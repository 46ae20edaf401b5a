import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { PersonView } from '../features/record/PersonView.tsx';

export function PersonPage(): ReactElement {
  const { id = '' } = useParams();
  return <PersonView key={id} id={id} />;
}
