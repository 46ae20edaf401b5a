import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { AppContract } from '../../shared/ipc/contract.ts';
import type { CallInput, CallOutput, Contract, EventPayload } from '../../shared/ipc/define.ts';
import { AppError, type WireResult } from '../../shared/ipc/result.ts';

export type CallName = keyof AppContract['calls'];
export type InputOf<N extends CallName> = CallInput<AppContract, N>;
export type OutputOf<N extends CallName> = CallOutput<AppContract, N>;
/** The part of a call's name before the dot: what a change may touch. */
export type Area = CallName extends infer N
  ? N extends `${infer A}.${string}`
    ? A
    : never
  : never;

type Client<C extends Contract> = {
  /** Throws AppError when main refuses. */
  call<N extends keyof C['calls'] & string>(
    name: N,
    input: CallInput<C, N>,
  ): Promise<CallOutput<C, N>>;
  /** Returns its own undo. */
  on<N extends keyof C['events'] & string>(
    name: N,
    listener: (payload: EventPayload<C, N>) => void,
  ): () => void;
};

/** Main parses what it answers, so the two casts here state what it has already checked. */
export function createClient<C extends Contract>(bridge: Bridge): Client<C> {
  return {
    async call(name, input) {
      const result = JSON.parse(await bridge.call(name, input)) as WireResult;
      if (!result.ok) throw new AppError(result.error.code, result.error.message);
      return result.value as never;
    },
    on: (name, listener) =>
      bridge.onEvent((eventName, payload) => {
        if (eventName === name) listener(payload as never);
      }),
  };
}

export const ipc = createClient<AppContract>({
  call: (name, input) => window.bridge.call(name, input),
  onEvent: (listener) => window.bridge.onEvent(listener),
});
