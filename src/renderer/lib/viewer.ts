import { createContext, use } from 'react';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import type { CallName } from './ipc.ts';

/** Who is at the open store, as main says. */
export type PageViewer = NonNullable<StoreStatus['viewer']>;

export const ViewerContext = createContext<PageViewer | null>(null);

export const useViewer = (): PageViewer | null => use(ViewerContext);

/**
 * Whether the viewer's role may make a call. What it may not do is not on the screen: main would
 * refuse it, and says here from the same contract what it would.
 */
export const useMay = (call: CallName): boolean => useViewer()?.may.includes(call) ?? false;

/** The agency to which a representative is held; null for everybody else. */
export const useOwnAgency = (): string | null => useViewer()?.agencyId ?? null;
