import type { ReactElement } from 'react';
import { BinView } from '../features/bin/BinView.tsx';

export const BinPage = (): ReactElement => <BinView />;
