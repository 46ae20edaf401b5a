import type { ReactElement } from 'react';
import { ActionRegister } from '../features/actions/ActionRegister.tsx';

export const ActionsPage = (): ReactElement => <ActionRegister />;
