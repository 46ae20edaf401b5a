import type { ReactElement } from 'react';
import { SalvageView } from '../features/backups/SalvageView.tsx';

export const SalvagePage = (): ReactElement => <SalvageView />;
