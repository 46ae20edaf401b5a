import type { ReactElement } from 'react';
import { CheckName } from '../features/matching/CheckName.tsx';

export const CheckNamePage = (): ReactElement => <CheckName />;
