import type { ReactElement } from 'react';
import { DirectoryView } from '../features/directory/DirectoryView.tsx';

export const ServicesPage = (): ReactElement => <DirectoryView />;
