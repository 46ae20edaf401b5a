import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { router } from './routes.tsx';

/** Every screen of an open store. Loaded apart, so that the way to the passphrase is short. */
export const OpenStore = (): ReactElement => <RouterProvider router={router} />;
