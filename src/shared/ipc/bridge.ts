export const CALL_CHANNEL = 'app:call';
export const EVENT_CHANNEL = 'app:event';

/** Everything the preload exposes. Grow the contract, never this. */
export type Bridge = {
  /** The answer is a `WireResult` as JSON: text crosses into the page much faster than objects. */
  call(name: string, input: unknown): Promise<string>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
};
