import type { ReactElement } from 'react';
import { TodayView } from '../features/today/TodayView.tsx';

export const TodayPage = (): ReactElement => <TodayView />;
