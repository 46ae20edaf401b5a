import type { ReactElement } from 'react';
import { HeldRows } from '../features/lists/HeldRows.tsx';

export const HeldRowsPage = (): ReactElement => <HeldRows />;
