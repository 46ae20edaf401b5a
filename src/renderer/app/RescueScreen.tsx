import type { ReactElement } from 'react';
import { RestoreWizard } from '../features/backups/RestoreWizard.tsx';
import { SalvageView } from '../features/backups/SalvageView.tsx';
import type { Rescuing } from '../features/store/rescue.ts';

/** A store that cannot be opened is restored, or what can be read of it is saved. */
export function RescueScreen({ rescue, users, onGo }: Rescuing): ReactElement {
  if (rescue === 'restore') return <RestoreWizard isLocked onClose={() => onGo(null)} />;
  return (
    <SalvageView
      coordinators={users.filter(({ role }) => role === 'coordinator')}
      onRestore={() => onGo('restore')}
      onClose={() => onGo(null)}
    />
  );
}
