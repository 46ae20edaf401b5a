import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { SalvageView } from '../features/backups/SalvageView.tsx';

export function SalvagePage(): ReactElement {
  const navigate = useNavigate();
  return (
    <SalvageView
      coordinators={null}
      onRestore={() => void navigate('/backups/restore')}
      onClose={() => void navigate('/backups')}
    />
  );
}
