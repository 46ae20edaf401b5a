import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { flushSync } from 'react-dom';
import { type Autosave, createAutosave } from './autosave.ts';
import { focusedField, focusField } from './focused-field.ts';
import { ipc, type OutputOf } from './ipc.ts';
import { saving } from './saving.ts';

type Options<T> = {
  /** Which form of which record, such as `referral/<id>/decision`; null to keep nothing. */
  readonly place: string | null;
  readonly schema: z.ZodType<T>;
  /** What is typed; null while nothing is. */
  readonly typed: T | null;
  /** Puts into the form what was typed there before; null empties it again. */
  readonly onGiveBack: (typed: T | null) => void;
  readonly delayMs?: number;
};

export type Draft = {
  /** When it was typed, where something was given back; null where not. */
  readonly givenBackFrom: string | null;
  /** The person does not want it: the form is as if nothing had been typed. */
  readonly discard: () => void;
  /** It was sent, and is part of the record now. */
  readonly sent: () => void;
  /** It is on its way: when the form goes away next, it has arrived. */
  readonly sending: () => void;
  /** The form is put away with what is typed in it. */
  readonly putAway: () => void;
};

type Kept = OutputOf<'drafts.get'>;

/**
 * Keeps in the store what is typed in a form that is sent by a button alone, and gives it back when the
 * same form opens again: after a lock, a crash, or a look elsewhere. Never for a passphrase.
 */
export function useDraft<T>(options: Options<T>): Draft {
  const { place, typed, delayMs = 400 } = options;
  const content = typed === null ? null : JSON.stringify(typed);
  const [givenBackFrom, setGivenBackFrom] = useState<string | null>(null);
  const isSent = useRef(false);
  const isOnItsWay = useRef(false);
  const autosave = useKeeper(place, (kept) => {
    const value = kept === null ? null : read(options.schema, kept.content);
    // Whoever has begun to type already means what they type now.
    if (kept === null || value === null || content !== null) return;
    const before = focusedField();
    flushSync(() => {
      options.onGiveBack(value);
      setGivenBackFrom(kept.typedAt);
    });
    // Other words in a field send the caret to their end.
    if (before !== null) focusField(before);
  });

  useEffect(() => {
    const stop = autosave?.start();
    return () => {
      if (isOnItsWay.current) autosave?.update(null, saveAt(place), 0);
      stop?.();
    };
  }, [autosave, place]);
  useEffect(
    () =>
      ipc.on('store.locked', () => {
        // The form goes away now though nobody knows whether that arrived: it may be rolled back.
        isOnItsWay.current = false;
      }),
    [],
  );
  useEffect(() => {
    isOnItsWay.current = false;
    if (content === null) isSent.current = false;
    autosave?.update(isSent.current ? null : content, saveAt(place), delayMs);
  }, [autosave, content, delayMs, place]);

  const sent = (): void => {
    isSent.current = true;
    setGivenBackFrom(null);
    autosave?.update(null, saveAt(place), delayMs);
    void autosave?.flush();
  };
  return {
    givenBackFrom,
    sent,
    sending: () => {
      isOnItsWay.current = true;
    },
    putAway: () => {
      isOnItsWay.current = false;
    },
    discard: () => {
      sent();
      options.onGiveBack(null);
    },
  };
}

/** Asks what was kept, and keeps from then on; null until the answer is there. */
function useKeeper(
  place: string | null,
  onKept: (kept: Kept) => void,
): Autosave<string | null> | null {
  const [autosave, setAutosave] = useState<Autosave<string | null> | null>(null);
  const tell = useEffectEvent(onKept);

  useEffect(() => {
    if (place === null) return;
    let isShown = true;
    const begin = (kept: Kept): void => {
      if (!isShown) return;
      setAutosave(createAutosave<string | null>(kept?.content ?? null, saving));
      tell(kept);
    };
    ipc.call('drafts.get', { place }).then(begin, () => begin(null));
    return () => {
      isShown = false;
    };
  }, [place]);

  return autosave;
}

const saveAt =
  (place: string | null) =>
  async (content: string | null): Promise<void> => {
    if (place === null) return;
    if (content === null) await ipc.call('drafts.discard', { place });
    else await ipc.call('drafts.save', { place, content });
  };

/** Null for what an older version typed in another form. */
function read<T>(schema: z.ZodType<T>, content: string): T | null {
  try {
    return schema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}
