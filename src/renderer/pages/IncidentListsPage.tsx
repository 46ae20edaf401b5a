import type { ReactElement } from 'react';
import { IncidentLists } from '../features/lists/IncidentLists.tsx';

export const IncidentListsPage = (): ReactElement => <IncidentLists />;
