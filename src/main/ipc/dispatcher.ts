import type { Call, CallOutput, Contract, ParsedInput } from '../../shared/ipc/define.ts';
import type { Viewer } from '../../shared/domain/access/user.ts';
import type { Gate } from '../access/gate.ts';
import { AppError, type WireResult } from '../../shared/ipc/result.ts';

export type Handlers<C extends Contract> = {
  readonly [N in keyof C['calls']]: (
    input: ParsedInput<C, N>,
  ) => CallOutput<C, N> | Promise<CallOutput<C, N>>;
};

export type Dispatch = (name: unknown, input: unknown) => Promise<WireResult>;

type Options = {
  readonly gate: Gate;
  /** How often the store has been let go so far. */
  readonly visit: () => number;
  /** Turns what a library throws into an `AppError` where its cause is known. */
  readonly explain: (error: unknown) => unknown;
  readonly reportError: (name: string, error: unknown) => void;
};

/**
 * The one door into main: look up, parse in, ask the gate, run, take out what the viewer may not see,
 * parse out, and never throw across the wire. What began before a lock ends as `locked`, whatever came
 * of it: nobody is there any more to whom it could be told.
 */
export function createDispatcher<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  { gate, visit, explain, reportError }: Options,
): Dispatch {
  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract.calls, name)) {
      return failure(new AppError('invalid-input', 'Casetable does not know this call.'));
    }
    const call: Call | undefined = contract.calls[name];
    const handler = handlers[name as keyof C['calls']] as ((input: unknown) => unknown) | undefined;
    if (call === undefined || handler === undefined) {
      return failure(new AppError('internal', 'This call has no handler.'));
    }
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      return failure(new AppError('invalid-input', messageOf(parsed.error.issues)));
    }
    const began = visit();
    const hasLocked = (): boolean => call.allow !== 'anyone' && visit() !== began;
    try {
      const viewer = await gate.admit(name, call, parsed.data);
      const output = await handler(parsed.data);
      if (hasLocked()) return failure(lockedMeanwhile());
      const value = call.output.parse(cutFor(call, viewer, output));
      gate.recordView(call, parsed.data);
      return { ok: true, value };
    } catch (thrown) {
      if (hasLocked()) return failure(lockedMeanwhile());
      const error = explain(thrown);
      if (!(error instanceof AppError)) reportError(name, error);
      return failure(error);
    }
  };
}

const lockedMeanwhile = (): AppError =>
  new AppError('locked', 'Casetable was locked before this was done. Unlock it and look.');

/** What a role may not see is gone before the answer is written for its window. */
function cutFor({ cut }: Call, viewer: Viewer | null, output: unknown): unknown {
  const cutOf = viewer === null ? undefined : cut?.[viewer.role];
  // The handler's answer is of the output's type, which a list of calls cannot say.
  return viewer === null || cutOf === undefined ? output : cutOf(output as never, viewer);
}

type Issue = { readonly message: string; readonly code?: string | undefined };

/** Our own words for a rule that a person can break; zod's words never repeat what was typed. */
const messageOf = (issues: readonly Issue[]): string =>
  issues.find(({ code }) => code === 'custom' || code === 'too_small')?.message ??
  'Something in this form is not right. Check it and try again.';

function failure(error: unknown): WireResult {
  if (error instanceof AppError) {
    return { ok: false, error: { code: error.code, message: error.message } };
  }
  const message = 'Something went wrong. What was saved is safe; try again.';
  return { ok: false, error: { code: 'internal', message } };
}
