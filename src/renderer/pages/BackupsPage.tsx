import type { ReactElement } from 'react';
import { BackupsView } from '../features/backups/BackupsView.tsx';

export const BackupsPage = (): ReactElement => <BackupsView />;
