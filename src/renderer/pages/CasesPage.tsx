import type { ReactElement } from 'react';
import { CaseList } from '../features/cases/CaseList.tsx';

export const CasesPage = (): ReactElement => <CaseList />;
