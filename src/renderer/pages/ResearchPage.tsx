import type { ReactElement } from 'react';
import { ResearchView } from '../features/research/ResearchView.tsx';

export const ResearchPage = (): ReactElement => <ResearchView />;
