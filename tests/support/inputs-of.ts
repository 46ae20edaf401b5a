import type { FakeBridge } from './fake-bridge.ts';

/** What main was asked under a name, in order. */
export const inputsOf = (bridge: FakeBridge, name: string): unknown[] =>
  bridge.calls.filter((call) => call.name === name).map(({ input }) => input);
