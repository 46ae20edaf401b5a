import type { ReactElement } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import type { CallName } from '../lib/ipc.ts';
import { ActionsPage } from '../pages/ActionsPage.tsx';
import { AgendaPage } from '../pages/AgendaPage.tsx';
import { AuditPage } from '../pages/AuditPage.tsx';
import { BackupsPage } from '../pages/BackupsPage.tsx';
import { BinPage } from '../pages/BinPage.tsx';
import { CasePage } from '../pages/CasePage.tsx';
import { CasesPage } from '../pages/CasesPage.tsx';
import { HeldRowsPage } from '../pages/HeldRowsPage.tsx';
import { CheckNamePage } from '../pages/CheckNamePage.tsx';
import { CorrectReferralPage } from '../pages/CorrectReferralPage.tsx';
import { HeldIncidentsPage } from '../pages/HeldIncidentsPage.tsx';
import { ImportIncidentsPage } from '../pages/ImportIncidentsPage.tsx';
import { ImportListPage } from '../pages/ImportListPage.tsx';
import { IncidentListsPage } from '../pages/IncidentListsPage.tsx';
import { MeetingRoomPage } from '../pages/MeetingRoomPage.tsx';
import { MeetingsPage } from '../pages/MeetingsPage.tsx';
import { MinutesPage } from '../pages/MinutesPage.tsx';
import { NewReferralPage } from '../pages/NewReferralPage.tsx';
import { NewMeetingPage } from '../pages/NewMeetingPage.tsx';
import { PersonPage } from '../pages/PersonPage.tsx';
import { ReferralPage } from '../pages/ReferralPage.tsx';
import { ReferralsPage } from '../pages/ReferralsPage.tsx';
import { ResearchPage } from '../pages/ResearchPage.tsx';
import { ReportsPage } from '../pages/ReportsPage.tsx';
import { RestorePage } from '../pages/RestorePage.tsx';
import { RetentionPage } from '../pages/RetentionPage.tsx';
import { SalvagePage } from '../pages/SalvagePage.tsx';
import { SearchPage } from '../pages/SearchPage.tsx';
import { ServicesPage } from '../pages/ServicesPage.tsx';
import { SettingsPage } from '../pages/SettingsPage.tsx';
import { StartReferralPage } from '../pages/StartReferralPage.tsx';
import { TodayPage } from '../pages/TodayPage.tsx';
import { UsersPage } from '../pages/UsersPage.tsx';
import { WorkPage } from '../pages/WorkPage.tsx';
import { Allowed } from './Allowed.tsx';
import { AppFrame } from './AppFrame.tsx';
import { Home } from './Home.tsx';
import { RouteError } from './RouteError.tsx';
import { Workspace } from './Workspace.tsx';

/** `needs` is the call without which the page is nobody's. */
const page = (path: string, needs: CallName, element: ReactElement) => ({
  path,
  element: <Allowed call={needs}>{element}</Allowed>,
});

const framedPages = [
  page('/today', 'today.get', <TodayPage />),
  page('/work', 'work.get', <WorkPage />),
  page('/research', 'work.get', <ResearchPage />),
  page('/referrals', 'referrals.list', <ReferralsPage />),
  page('/referrals/import', 'lists.choose', <ImportListPage />),
  page('/referrals/new', 'forms.save', <StartReferralPage />),
  page('/referrals/new/:draftId', 'forms.save', <NewReferralPage />),
  page('/referrals/held', 'lists.held', <HeldRowsPage />),
  page('/referrals/:id', 'referrals.get', <ReferralPage />),
  page('/referrals/:id/correct', 'forms.correct', <CorrectReferralPage />),
  page('/meetings', 'meetings.list', <MeetingsPage />),
  page('/meetings/new', 'meetings.create', <NewMeetingPage />),
  page('/meetings/:id', 'agenda.get', <AgendaPage />),
  page('/meetings/:id/minutes', 'minutes.preview', <MinutesPage />),
  page('/cases', 'cases.list', <CasesPage />),
  page('/cases/check', 'matching.check', <CheckNamePage />),
  page('/cases/:id', 'cases.get', <CasePage />),
  page('/people/:id', 'persons.get', <PersonPage />),
  page('/actions', 'actions.list', <ActionsPage />),
  page('/search', 'search.list', <SearchPage />),
  page('/audit', 'audit.list', <AuditPage />),
  page('/backups', 'backups.list', <BackupsPage />),
  page('/backups/restore', 'backups.drill', <RestorePage />),
  page('/backups/salvage', 'backups.drill', <SalvagePage />),
  page('/retention', 'retention.list', <RetentionPage />),
  page('/bin', 'bin.list', <BinPage />),
  page('/services', 'services.list', <ServicesPage />),
  page('/users', 'users.list', <UsersPage />),
  page('/reports', 'reports.repeatVictims', <ReportsPage />),
  page('/reports/import', 'incidents.choose', <ImportIncidentsPage />),
  page('/reports/lists', 'incidents.lists', <IncidentListsPage />),
  page('/reports/lists/:id', 'incidents.held', <HeldIncidentsPage />),
  { path: '/settings', element: <SettingsPage /> },
  { path: '/', element: <Home /> },
  { path: '*', element: <Navigate to="/" replace /> },
];

/** The address stands in the hash and lives on while the store is locked. */
export const router = createHashRouter([
  {
    element: <Workspace />,
    children: [
      {
        ...page('/meetings/:id/room', 'hearings.start', <MeetingRoomPage />),
        errorElement: <RouteError />,
      },
      {
        element: <AppFrame />,
        children: [{ errorElement: <RouteError />, children: framedPages }],
      },
    ],
  },
]);
