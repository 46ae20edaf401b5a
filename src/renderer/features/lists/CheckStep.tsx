import { Button, Tabs } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { CheckSummary, ListRowKind } from '../../../shared/domain/list-form.ts';
import { Chip, type ChipKind } from '../../components/Chip.tsx';
import { counted } from '../../lib/format.ts';
import { CheckedRows } from './CheckedRows.tsx';
import classes from './CheckStep.module.css';
import { firstKind } from './check-words.ts';
import type { ListView } from './list-view.ts';
import { ProblemKinds } from './ProblemKinds.tsx';

type Props<F extends string> = {
  readonly view: ListView<F>;
  readonly listId: string;
  readonly check: CheckSummary<F>;
  readonly onImport: () => void;
  readonly onBack: () => void;
};

type Kind = { kind: ListRowKind; name: string; chip: ChipKind; count: number };

const kindsOf = (check: CheckSummary<string>): Kind[] => [
  { kind: 'good', name: 'Ready to import', chip: 'done', count: check.goodCount },
  { kind: 'problem', name: 'With problems', chip: 'open-point', count: check.problemCount },
  { kind: 'already', name: 'Already here', chip: 'plain', count: check.alreadyCount },
];

export function CheckStep<F extends string>(props: Props<F>): ReactElement {
  const { view, listId, check, onImport, onBack } = props;
  const [shown, setShown] = useState<ListRowKind>(firstKind(check));
  const label = view.importLabel(check);
  const kinds = kindsOf(check);
  return (
    <>
      <Tabs
        value={shown}
        onChange={(value) => setShown(kinds.find(({ kind }) => kind === value)?.kind ?? shown)}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          {kinds.map(({ kind, name, chip, count }) => (
            <Tabs.Tab
              key={kind}
              value={kind}
              rightSection={
                <Chip kind={count === 0 ? 'plain' : chip}>{count.toLocaleString('en-GB')}</Chip>
              }
            >
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {shown === 'problem' && <ProblemKinds kinds={check.problemKinds} />}
      <CheckedRows key={shown} view={view} listId={listId} kind={shown} />
      <div className={classes['foot']}>
        <p>{label !== null && view.keptNote(check)}</p>
        <Button variant="default" onClick={onBack}>
          Back to the columns
        </Button>
        {label === null ? (
          <p>
            Nothing to import: {counted(check.rowCount, 'row is', 'rows are')} already in the store.
          </p>
        ) : (
          <Button onClick={onImport}>{label}</Button>
        )}
      </div>
    </>
  );
}
