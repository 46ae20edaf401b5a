import type { ReactElement, ReactNode } from 'react';
import { Navigate } from 'react-router';
import type { CallName } from '../lib/ipc.ts';
import { useMay } from '../lib/viewer.ts';

type Props = { readonly call: CallName; readonly children: ReactNode };

/** A page for those who may make its call. An address that somebody else left behind leads home. */
export const Allowed = ({ call, children }: Props): ReactElement =>
  useMay(call) ? <>{children}</> : <Navigate to="/" replace />;
