import { createHashRouter, Navigate } from 'react-router';
import { ActionsPage } from '../pages/ActionsPage.tsx';
import { AgendaPage } from '../pages/AgendaPage.tsx';
import { BackupsPage } from '../pages/BackupsPage.tsx';
import { BinPage } from '../pages/BinPage.tsx';
import { CasePage } from '../pages/CasePage.tsx';
import { CasesPage } from '../pages/CasesPage.tsx';
import { HeldRowsPage } from '../pages/HeldRowsPage.tsx';
import { CheckNamePage } from '../pages/CheckNamePage.tsx';
import { HeldIncidentsPage } from '../pages/HeldIncidentsPage.tsx';
import { ImportIncidentsPage } from '../pages/ImportIncidentsPage.tsx';
import { ImportListPage } from '../pages/ImportListPage.tsx';
import { IncidentListsPage } from '../pages/IncidentListsPage.tsx';
import { MeetingRoomPage } from '../pages/MeetingRoomPage.tsx';
import { MeetingsPage } from '../pages/MeetingsPage.tsx';
import { MinutesPage } from '../pages/MinutesPage.tsx';
import { NewMeetingPage } from '../pages/NewMeetingPage.tsx';
import { ReferralPage } from '../pages/ReferralPage.tsx';
import { ReferralsPage } from '../pages/ReferralsPage.tsx';
import { ReportsPage } from '../pages/ReportsPage.tsx';
import { RestorePage } from '../pages/RestorePage.tsx';
import { SalvagePage } from '../pages/SalvagePage.tsx';
import { SettingsPage } from '../pages/SettingsPage.tsx';
import { TodayPage } from '../pages/TodayPage.tsx';
import { AppFrame } from './AppFrame.tsx';
import { RouteError } from './RouteError.tsx';
import { Workspace } from './Workspace.tsx';

const framedPages = [
  { path: '/today', element: <TodayPage /> },
  { path: '/referrals', element: <ReferralsPage /> },
  { path: '/referrals/import', element: <ImportListPage /> },
  { path: '/referrals/held', element: <HeldRowsPage /> },
  { path: '/referrals/:id', element: <ReferralPage /> },
  { path: '/meetings', element: <MeetingsPage /> },
  { path: '/meetings/new', element: <NewMeetingPage /> },
  { path: '/meetings/:id', element: <AgendaPage /> },
  { path: '/meetings/:id/minutes', element: <MinutesPage /> },
  { path: '/cases', element: <CasesPage /> },
  { path: '/cases/check', element: <CheckNamePage /> },
  { path: '/cases/:id', element: <CasePage /> },
  { path: '/actions', element: <ActionsPage /> },
  { path: '/reports', element: <ReportsPage /> },
  { path: '/reports/import', element: <ImportIncidentsPage /> },
  { path: '/reports/lists', element: <IncidentListsPage /> },
  { path: '/reports/lists/:id', element: <HeldIncidentsPage /> },
  { path: '/backups', element: <BackupsPage /> },
  { path: '/backups/restore', element: <RestorePage /> },
  { path: '/backups/salvage', element: <SalvagePage /> },
  { path: '/bin', element: <BinPage /> },
  { path: '/settings', element: <SettingsPage /> },
  { path: '*', element: <Navigate to="/today" replace /> },
];

/** The address stands in the hash and lives on while the store is locked. */
export const router = createHashRouter([
  {
    element: <Workspace />,
    children: [
      {
        path: '/meetings/:id/room',
        element: <MeetingRoomPage />,
        errorElement: <RouteError />,
      },
      {
        element: <AppFrame />,
        children: [{ errorElement: <RouteError />, children: framedPages }],
      },
    ],
  },
]);
