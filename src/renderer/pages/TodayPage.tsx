import type { ReactElement } from 'react';
import { RecoveryReminder } from '../features/users/RecoveryReminder.tsx';
import { TodayView } from '../features/today/TodayView.tsx';

export const TodayPage = (): ReactElement => <TodayView reminders={<RecoveryReminder />} />;
