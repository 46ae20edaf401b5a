import type { ReactElement } from 'react';
import { AuditView } from '../features/audit/AuditView.tsx';

export const AuditPage = (): ReactElement => <AuditView />;
