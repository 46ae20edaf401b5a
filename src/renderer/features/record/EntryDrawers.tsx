import { type ReactElement, type ReactNode, useState } from 'react';
import { kindOfEntry, type Entry, type EntryKind } from '../../../shared/domain/entries/entry.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryOpeningContext, type Opened } from './entry-opening.ts';
import { useRemoveEntry } from './use-remove-entry.ts';
import type { Somebody } from './somebody.ts';

export type NewForm = (ways: {
  readonly onOther: () => void;
  readonly onClose: () => void;
}) => ReactNode;

type Props = {
  /** Null on the page of a person. */
  readonly caseId: string | null;
  readonly people: readonly Somebody[];
  /** Opens who changed what of an entry. */
  readonly historyOf: (entry: Entry) => ReactNode;
  /** Another form for a new entry of a kind; `onOther` goes on in the usual one. */
  readonly newForms?: Partial<Record<EntryKind, NewForm>>;
  readonly children: ReactNode;
};

/** Lets the record beneath open and add entries, in one drawer. */
export function EntryDrawers(props: Props): ReactElement {
  const { caseId, people, historyOf, newForms = {}, children } = props;
  const [isUsual, setUsual] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const remove = useRemoveEntry();
  const close = (): void => setOpened(null);
  const isNew = opened?.entry === null && !isUsual;
  const newForm = opened !== null && isNew ? newForms[opened.kind] : undefined;
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
          setUsual(false);
          setOpened({ kind, entry: null, personId: personId ?? usual });
        },
      }}
    >
      {children}
      {opened !== null &&
        (newForm === undefined ? (
          <EntryDrawer
            key={opened.entry?.id ?? opened.kind}
            {...opened}
            caseId={caseId}
            people={people}
            history={opened.entry === null ? null : historyOf(opened.entry)}
            onRemove={(entry) => {
              remove(entry);
              close();
            }}
            onClose={close}
          />
        ) : (
          newForm({ onOther: () => setUsual(true), onClose: close })
        ))}
    </EntryOpeningContext>
  );
}
