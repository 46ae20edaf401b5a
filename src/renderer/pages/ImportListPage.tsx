import type { ReactElement } from 'react';
import { ImportList } from '../features/lists/ImportList.tsx';

export const ImportListPage = (): ReactElement => <ImportList />;
