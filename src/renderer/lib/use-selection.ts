import { useState } from 'react';

export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Adds all of them; takes all of them away when they are all in already. */
  readonly toggleAll: (ids: readonly string[]) => void;
  readonly clear: () => void;
};

/** Rows chosen to be changed together; they stay chosen while pages turn. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggleAll = (these: readonly string[]): void =>
    setIds((now) =>
      these.every((id) => now.has(id))
        ? new Set([...now].filter((id) => !these.includes(id)))
        : new Set([...now, ...these]),
    );
  return {
    ids,
    toggle: (id) => toggleAll([id]),
    toggleAll,
    clear: () => setIds(new Set()),
  };
}
