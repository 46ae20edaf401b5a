import type { WireResult } from './result.ts';

export const CALL_CHANNEL = 'app:call';
export const EVENT_CHANNEL = 'app:event';

/** Everything the preload exposes. Grow the contract, never this. */
export type Bridge = {
  call(name: string, input: unknown): Promise<WireResult>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
};
