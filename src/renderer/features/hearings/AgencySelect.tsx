import { type ComboboxItem, Select, type SelectProps } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { Information } from '../../../shared/domain/hearing.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { matchingAgencies } from './matching-agencies.ts';
import classes from './QuickLine.module.css';

export type AgencyChoice = Pick<Information, 'agencyId' | 'agencyName' | 'agencyLetter'>;

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> & {
  readonly agencies: readonly AgencyChoice[];
  readonly value: string | null;
  readonly onChange: (agencyId: string) => void;
};

/** The agency by its name, or by its letter and Tab. */
export function AgencySelect({ agencies, value, onChange, ...select }: Props): ReactElement {
  const [search, setSearch] = useState('');
  const byId = new Map(agencies.map((agency) => [agency.agencyId, agency]));
  const isChosenName = search === byId.get(value ?? '')?.agencyName;

  return (
    <Select
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="No such agency"
      data={agencies.map(({ agencyId, agencyName }) => ({ value: agencyId, label: agencyName }))}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
      filter={({ search: typed }) => matchingAgencies(agencies, typed).map(toItem)}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <KeyCap>{byId.get(option.value)?.agencyLetter}</KeyCap>
          {option.label}
        </span>
      )}
      onKeyDown={({ key }) => {
        const [first] = matchingAgencies(agencies, search);
        if (key === 'Tab' && search.trim() !== '' && !isChosenName && first !== undefined) {
          onChange(first.agencyId);
          setSearch(first.agencyName);
        }
      }}
      {...select}
    />
  );
}

const toItem = ({ agencyId, agencyName }: AgencyChoice): ComboboxItem => ({
  value: agencyId,
  label: agencyName,
  disabled: false,
});
