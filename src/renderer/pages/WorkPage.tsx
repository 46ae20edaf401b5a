import type { ReactElement } from 'react';
import { MyActions } from '../features/actions/MyActions.tsx';
import { WorkView } from '../features/research/WorkView.tsx';

export const WorkPage = (): ReactElement => <WorkView actions={<MyActions />} />;
