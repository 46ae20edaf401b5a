import type { Bridge } from '../../src/shared/ipc/bridge.ts';
import type { AppContract } from '../../src/shared/ipc/contract.ts';
import type { CallOutput, EventPayload, ParsedInput } from '../../src/shared/ipc/define.ts';
import { contract } from '../../src/shared/ipc/contract.ts';
import { AppError, type WireResult } from '../../src/shared/ipc/result.ts';

type Calls = AppContract['calls'];

/** What main would answer; may throw AppError. A call without an answer fails the test aloud. */
export type Answers = {
  [N in keyof Calls]?: (
    input: ParsedInput<AppContract, N>,
  ) => CallOutput<AppContract, N> | Promise<CallOutput<AppContract, N>>;
};

export type FakeBridge = Bridge & {
  /** Every call so far, oldest first. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  emit<N extends keyof AppContract['events']>(name: N, payload: EventPayload<AppContract, N>): void;
};

/** What every page asks beside its own work; noted only where a test answers it itself. */
const quiet: Answers = {
  'drafts.get': () => null,
  'drafts.save': () => {},
  'drafts.discard': () => {},
  'lock.setRoom': () => {},
  'window.answerLocking': () => {},
  'users.own': () => ({ changedAt: null, isKnownToOther: false }),
  'recovery.status': () => ({ hasCode: true, madeAt: null, testedAt: null, reminder: null }),
};

/** A main that answers as told, and parses what goes in and out as the real one does. */
export function createFakeBridge(answers: Answers): FakeBridge {
  const calls: { name: string; input: unknown }[] = [];
  const listeners = new Set<(name: string, payload: unknown) => void>();
  return {
    calls,
    call: async (name, input) => {
      if (name in answers || !(name in quiet)) calls.push({ name, input });
      return JSON.stringify(await answer({ ...quiet, ...answers }, name as keyof Calls, input));
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (name, payload) => {
      for (const listener of listeners) listener(name, payload);
    },
  };
}

async function answer(answers: Answers, name: keyof Calls, input: unknown): Promise<WireResult> {
  const handler = answers[name] as ((input: unknown) => unknown) | undefined;
  if (handler === undefined) throw new Error(`No answer for ${name}`);
  const { input: inputSchema, output } = contract.calls[name];
  try {
    return { ok: true, value: output.parse(await handler(inputSchema.parse(input))) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, error: { code: error.code, message: error.message } };
  }
}
