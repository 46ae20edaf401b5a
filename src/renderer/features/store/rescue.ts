import type { ReactNode } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';

/** The ways on from a store that cannot be opened. */
export type Rescue = 'restore' | 'salvage';

export type Rescuing = {
  readonly rescue: Rescue;
  readonly users: StoreStatus['users'];
  /** Null to go back to unlocking. */
  readonly onGo: (rescue: Rescue | null) => void;
};

export type RenderRescue = (rescuing: Rescuing) => ReactNode;
