import { type ReactElement, type ReactNode, useState } from 'react';
import { kindOfEntry } from '../../../shared/domain/entries/entry.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryOpeningContext, type Opened } from './entry-opening.ts';
import { useRemoveEntry } from './use-remove-entry.ts';
import type { Somebody } from './somebody.ts';

type Props = {
  /** Null on the page of a person. */
  readonly caseId: string | null;
  readonly people: readonly Somebody[];
  readonly children: ReactNode;
};

/** Lets the record beneath open and add entries, in one drawer. */
export function EntryDrawers({ caseId, people, children }: Props): ReactElement {
  const [opened, setOpened] = useState<Opened | null>(null);
  const remove = useRemoveEntry();
  const mostly = (role: Somebody['role']): string | null =>
    people.find((person) => person.role === role)?.id ?? null;
  return (
    <EntryOpeningContext
      value={{
        open: (entry) => setOpened({ kind: entry.kind, entry, personId: entry.personId }),
        add: (kind, personId) => {
          const { about, of } = kindOfEntry(kind);
          const whom = of === 'person' ? (mostly('victim') ?? people[0]?.id ?? null) : null;
          const usual = about === null ? whom : mostly(about);
          setOpened({ kind, entry: null, personId: personId ?? usual });
        },
      }}
    >
      {children}
      {opened !== null && (
        <EntryDrawer
          key={opened.entry?.id ?? opened.kind}
          {...opened}
          caseId={caseId}
          people={people}
          onRemove={(entry) => {
            remove(entry);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </EntryOpeningContext>
  );
}
