import { useState } from 'react';
import { z } from 'zod';
import { useDraft } from '../../lib/use-draft.ts';

const Settled = z.enum(['done', 'not-possible', 'not-undertaken']);
export type Settled = z.infer<typeof Settled>;

/** What an action will become once its reason is given, and what is typed of it so far. */
const AskedReason = z.strictObject({ status: Settled, reason: z.string() });
export type AskedReason = z.infer<typeof AskedReason>;

const AskedReasons = z.record(z.uuid(), AskedReason);
type AskedReasons = z.infer<typeof AskedReasons>;

export type AskReasons = {
  readonly of: (actionId: string) => AskedReason | null;
  /** Asks it of one action; of another it is asked no more, unless something is typed there. */
  readonly ask: (actionId: string, status: Settled) => void;
  readonly type: (actionId: string, reason: string) => void;
  /** It was given, or is not wanted. */
  readonly close: (actionId: string) => void;
  /** What was given did not arrive. */
  readonly reopen: (actionId: string, asked: AskedReason) => void;
  readonly givenBackFrom: string | null;
  readonly discard: () => void;
};

/** The reasons that are being typed, by their action. Kept until they are given. */
export function useAskedReasons(place: string | null): AskReasons {
  const [asked, setAsked] = useState<AskedReasons>({});
  const typed = typedOf(asked);
  const draft = useDraft({
    place,
    schema: AskedReasons,
    typed: Object.keys(typed).length === 0 ? null : typed,
    onGiveBack: (given) => setAsked(given ?? {}),
  });
  return {
    of: (actionId) => asked[actionId] ?? null,
    ask: (actionId, status) =>
      setAsked((known) => ({
        ...typedOf(known),
        [actionId]: { status, reason: known[actionId]?.reason ?? '' },
      })),
    type: (actionId, reason) =>
      setAsked((known) => {
        const before = known[actionId];
        return before === undefined ? known : { ...known, [actionId]: { ...before, reason } };
      }),
    close: (actionId) => setAsked(({ [actionId]: _, ...others }) => others),
    reopen: (actionId, given) => setAsked((known) => ({ [actionId]: given, ...known })),
    givenBackFrom: draft.givenBackFrom,
    discard: draft.discard,
  };
}

const typedOf = (asked: AskedReasons): AskedReasons =>
  Object.fromEntries(Object.entries(asked).filter(([, { reason }]) => reason !== ''));
