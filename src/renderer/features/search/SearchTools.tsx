import { CloseButton, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { foundKindNames, type FoundKind } from '../../../shared/domain/search/found.ts';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { useOwnAgency } from '../../lib/viewer.ts';
import classes from './SearchTools.module.css';
import type { Searched } from './use-searched.ts';

type Props = {
  readonly searched: Searched;
  readonly kinds: readonly FoundKind[];
  readonly onChange: (change: Partial<Searched>) => void;
};

/** Kinds that have a day, and of those that have an agency. */
const dated: readonly FoundKind[] = ['referral', 'meeting', 'action', 'note'];
const ofAgencies: readonly FoundKind[] = ['referral', 'action', 'note'];

const statuses = [
  { value: 'open', label: 'Open' },
  { value: 'finished', label: 'Finished' },
] as const;

/** The words, and what narrows a search by them. */
export function SearchTools({ searched, kinds, onChange }: Props): ReactElement {
  const { text, kind, from, to, agencyId, status } = searched;
  const ownAgencyId = useOwnAgency();
  const agencies = useCall('agencies.list', {}, { enabled: ownAgencyId === null }).data ?? [];
  const field = useFocusOnShow<HTMLInputElement>();
  const has = (some: readonly FoundKind[]): boolean => kind === null || some.includes(kind);
  return (
    <div className={classes['tools']} role="search">
      <TextInput
        ref={field}
        type="search"
        aria-label="Words to look for"
        placeholder="Words to look for"
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        leftSection={<IconSearch aria-hidden size={15} stroke={1.8} />}
        rightSection={
          text === '' ? null : (
            <CloseButton aria-label="Clear" onClick={() => onChange({ text: '' })} />
          )
        }
        className={classes['words'] ?? ''}
      />
      <SegmentedControl
        aria-label="Kind"
        size="xs"
        data={[
          { value: 'all', label: 'All' },
          ...kinds.map((each) => ({ value: each, label: foundKindNames[each] })),
        ]}
        value={kind ?? 'all'}
        onChange={(value) => onChange({ kind: kinds.find((each) => each === value) ?? null })}
      />
      <div className={classes['narrow']}>
        {has(dated) && (
          <>
            <DateField
              aria-label="From"
              placeholder="From"
              value={from}
              onChange={(day) => onChange({ from: day })}
              base={today()}
              clearable
              className={classes['day'] ?? ''}
            />
            <DateField
              aria-label="To"
              placeholder="To"
              value={to}
              onChange={(day) => onChange({ to: day })}
              base={today()}
              clearable
              className={classes['day'] ?? ''}
            />
          </>
        )}
        {has(ofAgencies) && ownAgencyId === null && (
          <Select
            aria-label="Agency"
            placeholder="Every agency"
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            value={agencyId}
            onChange={(id) => onChange({ agencyId: id })}
            clearable
            searchable
            nothingFoundMessage="No such agency"
            className={classes['choice'] ?? ''}
          />
        )}
        {has(['action']) && (
          <Select
            aria-label="Status of actions"
            placeholder="Open and finished"
            data={statuses}
            value={status}
            onChange={(value) => onChange({ status: value })}
            clearable
            className={classes['choice'] ?? ''}
          />
        )}
      </div>
    </div>
  );
}
