import type { ReactElement } from 'react';
import { MeetingList } from '../features/meetings/MeetingList.tsx';

export const MeetingsPage = (): ReactElement => <MeetingList />;
