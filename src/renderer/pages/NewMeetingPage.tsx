import type { ReactElement } from 'react';
import { NewMeeting } from '../features/meetings/NewMeeting.tsx';

export const NewMeetingPage = (): ReactElement => <NewMeeting />;
