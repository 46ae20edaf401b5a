import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CaseView } from '../features/cases/CaseView.tsx';

export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return <CaseView key={id} id={id} />;
}
