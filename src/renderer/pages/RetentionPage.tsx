import type { ReactElement } from 'react';
import { RetentionView } from '../features/retention/RetentionView.tsx';

export const RetentionPage = (): ReactElement => <RetentionView />;
