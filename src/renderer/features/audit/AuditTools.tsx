import { Button, Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  auditKindNames,
  AuditKind,
  auditKinds,
} from '../../../shared/domain/access/audit-words.ts';
import { AuditOutcome, auditOutcomes } from '../../../shared/domain/access/audit-outcome.ts';
import { roleNames } from '../../../shared/domain/access/user.ts';
import { Chip } from '../../components/Chip.tsx';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import { outcomeNames } from './audit-words.ts';
import classes from './AuditTools.module.css';
import type { AuditFilter } from './use-audit-view.ts';

type Props = {
  readonly users: OutputOf<'audit.filters'>['users'];
  readonly filter: AuditFilter;
  readonly isFiltered: boolean;
  readonly onNarrow: (change: Partial<AuditFilter>) => void;
  readonly onClear: () => void;
};

/** What narrows the list: days, user, kind, outcome, case. */
export function AuditTools({ users, filter, isFiltered, onNarrow, onClear }: Props): ReactElement {
  return (
    <div role="search" aria-label="Narrow the list" className={classes['tools']}>
      <DateField
        aria-label="From"
        placeholder="From"
        base={today()}
        value={filter.from ?? null}
        onChange={(from) => onNarrow({ from })}
        clearable
        className={classes['date'] ?? ''}
      />
      <DateField
        aria-label="To"
        placeholder="To"
        base={today()}
        value={filter.to ?? null}
        onChange={(to) => onNarrow({ to })}
        clearable
        className={classes['date'] ?? ''}
      />
      <Select
        aria-label="User"
        placeholder="Every user"
        data={users.map(({ userId, name, role, isRemoved }) => ({
          value: userId,
          label: `${name}, ${isRemoved ? 'removed' : roleNames[role].toLowerCase()}`,
        }))}
        value={filter.userId ?? null}
        onChange={(userId) => onNarrow({ userId })}
        clearable
        searchable
        nothingFoundMessage="No such user"
        className={classes['wide'] ?? ''}
      />
      <Select
        aria-label="Kind"
        placeholder="Everything that happened"
        data={auditKinds.map((kind) => ({ value: kind, label: auditKindNames[kind] }))}
        value={filter.kind ?? null}
        onChange={(kind) => onNarrow({ kind: AuditKind.safeParse(kind).data ?? null })}
        clearable
        className={classes['wide'] ?? ''}
      />
      <Select
        aria-label="Outcome"
        placeholder="Any outcome"
        data={auditOutcomes.map((outcome) => ({ value: outcome, label: outcomeNames[outcome] }))}
        value={filter.outcome ?? null}
        onChange={(outcome) => onNarrow({ outcome: AuditOutcome.safeParse(outcome).data ?? null })}
        clearable
        className={classes['date'] ?? ''}
      />
      <TextInput
        aria-label="Case number"
        placeholder="Case, such as 12"
        value={filter.caseNumber ?? ''}
        maxLength={20}
        onChange={(event) => onNarrow({ caseNumber: event.currentTarget.value })}
        className={classes['date'] ?? ''}
      />
      {filter.objectId !== null && <Chip kind="plain">One record</Chip>}
      {isFiltered && (
        <Button variant="subtle" onClick={onClear}>
          Show all
        </Button>
      )}
    </div>
  );
}
