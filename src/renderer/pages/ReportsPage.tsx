import type { ReactElement } from 'react';
import { RepeatVictimsReport } from '../features/reports/RepeatVictimsReport.tsx';

export const ReportsPage = (): ReactElement => <RepeatVictimsReport />;
