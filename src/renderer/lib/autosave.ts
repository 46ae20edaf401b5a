import type { Draft, SavingLedger } from './saving.ts';

type Save<T> = (value: T) => Promise<unknown>;

export type Autosave<T> = {
  /** Puts the draft under watch; returns what to call when its field goes away. */
  readonly start: () => () => void;
  readonly update: (value: T, save: Save<T>, delayMs: number) => void;
  readonly flush: () => Promise<void>;
};

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** The draft of one field: one save at a time, always of the latest value. */
export function createAutosave<T>(first: T, ledger: SavingLedger): Autosave<T> {
  let saved = first;
  let typed = first;
  let save: Save<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const draft: Draft = {
    flush,
    hasUnsaved: () => underWay !== undefined || !same(typed, saved),
    abandon: () => {
      clearTimeout(timer);
      saved = typed;
    },
  };

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (!draft.hasUnsaved()) return Promise.resolve();
    underWay ??= saveUntilSame().finally(() => {
      underWay = undefined;
      ledger.changed(draft);
    });
    return underWay;
  }

  async function saveUntilSame(): Promise<void> {
    if (save === undefined || same(typed, saved)) return;
    const sent = typed;
    try {
      await save(sent);
      saved = sent;
    } catch (error) {
      ledger.changed(draft, { error });
      return;
    }
    await saveUntilSame();
  }

  const flushOnLeave = (): void => void flush();

  return {
    start: () => {
      const drop = ledger.add(draft);
      document.addEventListener('focusout', flushOnLeave);
      return () => {
        document.removeEventListener('focusout', flushOnLeave);
        void flush();
        drop();
      };
    },
    update: (value, nextSave, delayMs) => {
      save = nextSave;
      if (same(value, typed)) return;
      typed = value;
      clearTimeout(timer);
      if (!same(typed, saved)) timer = setTimeout(() => void flush(), delayMs);
      ledger.changed(draft);
    },
    flush,
  };
}
