import { createSignal } from './signal.ts';

/** Whether what was typed is in the store yet. */
export type SavingState = { readonly state: 'saved' } | { readonly state: 'saving' } | FailedState;

type FailedState = { readonly state: 'failed'; readonly since: Date; readonly error: unknown };

/** Something typed that may not be saved yet. */
export type Draft = {
  /** Saves now what is not saved; settles when the store has answered. Never rejects. */
  readonly flush: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
  /** Takes what is typed as if it were saved, after a person said that it may be lost. */
  readonly abandon: () => void;
};

export type SavingLedger = {
  readonly get: () => SavingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps a draft under watch until it is dropped; a dropped draft is kept while unsaved. */
  readonly add: (draft: Draft) => () => void;
  /** To be called by a draft whenever it becomes saved or unsaved. */
  readonly changed: (draft: Draft, failure?: { readonly error: unknown }) => void;
  /** Counts a change that no draft holds, from its call to its answer. */
  readonly track: <T>(change: Promise<T>) => Promise<T>;
  /** Saves every draft now and waits for all answers. */
  readonly flush: () => Promise<void>;
  /** Gives up everything that is not saved. */
  readonly abandon: () => void;
};

const saved: SavingState = { state: 'saved' };
const savingNow: SavingState = { state: 'saving' };

export function createSavingLedger(): SavingLedger {
  const drafts = new Set<Draft>();
  const dropped = new Set<Draft>();
  const failures = new Map<Draft, FailedState>();
  const state = createSignal<SavingState>(saved);
  let underWay = 0;

  function current(): SavingState {
    const [first] = failures.values();
    if (first !== undefined) return first;
    return underWay > 0 || [...drafts].some((draft) => draft.hasUnsaved()) ? savingNow : saved;
  }

  const tell = (): void => state.set(current());

  function forgetIfDone(draft: Draft): void {
    if (!dropped.has(draft) || draft.hasUnsaved()) return;
    drafts.delete(draft);
    dropped.delete(draft);
    failures.delete(draft);
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    add: (draft) => {
      drafts.add(draft);
      dropped.delete(draft);
      return () => {
        dropped.add(draft);
        forgetIfDone(draft);
        tell();
      };
    },
    changed: (draft, failure) => {
      const since = failures.get(draft)?.since ?? new Date();
      // The answer to what was abandoned meanwhile says nothing any more.
      if (!draft.hasUnsaved()) failures.delete(draft);
      else if (failure !== undefined) failures.set(draft, { state: 'failed', since, ...failure });
      forgetIfDone(draft);
      tell();
    },
    track: async (change) => {
      underWay += 1;
      tell();
      try {
        return await change;
      } finally {
        underWay -= 1;
        tell();
      }
    },
    flush: async () => {
      await Promise.all([...drafts].map((draft) => draft.flush()));
    },
    abandon: () => {
      for (const draft of drafts) {
        draft.abandon();
        failures.delete(draft);
        forgetIfDone(draft);
      }
      tell();
    },
  };
}

/** One for the page: the header, the lock and the router all look at the same drafts. */
export const saving = createSavingLedger();

/** To be awaited before the store locks and before the page changes. */
export const flushSaves = (): Promise<void> => saving.flush();
