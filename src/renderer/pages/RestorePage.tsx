import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { RestoreWizard } from '../features/backups/RestoreWizard.tsx';

export function RestorePage(): ReactElement {
  const navigate = useNavigate();
  return <RestoreWizard isLocked={false} onClose={() => void navigate('/backups')} />;
}
