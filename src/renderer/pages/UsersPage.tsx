import type { ReactElement } from 'react';
import { UsersView } from '../features/users/UsersView.tsx';

export const UsersPage = (): ReactElement => <UsersView />;
