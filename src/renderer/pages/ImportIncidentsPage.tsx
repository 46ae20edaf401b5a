import type { ReactElement } from 'react';
import { ImportIncidents } from '../features/lists/ImportIncidents.tsx';

export const ImportIncidentsPage = (): ReactElement => <ImportIncidents />;
