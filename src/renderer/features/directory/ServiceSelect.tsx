import { Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { needNames, type Service } from '../../../shared/domain/directory/service.ts';
import { useCall } from '../../lib/use-call.ts';
import { useNeeds } from './use-needs.ts';

type Props = {
  readonly service: Service | null;
  readonly error: string | null;
  readonly onChoose: (service: Service | null) => void;
};

/** So many are offered; whoever means another one types more. */
const offered = 20;

/** Chooses a service by words of its name, the needs it meets, or its area. */
export function ServiceSelect({ service, error, onChoose }: Props): ReactElement {
  const [typed, setTyped] = useState(service?.name ?? '');
  const [search] = useDebouncedValue(typed, 150);
  const needs = useNeeds();
  // While the name of what is chosen stands in the field, all are offered beside it.
  const isResting = service !== null && typed === service.name;
  const words = isResting ? '' : search;
  const list = useCall('services.list', { search: words, limit: offered });
  const { rows = [], total = 0 } = list.data ?? {};
  const shown = isResting && rows.every(({ id }) => id !== service.id) ? [service, ...rows] : rows;

  const noteOf = (of: Service): string =>
    [needNames(of.needs, needs).join(', '), of.area].filter((part) => part !== '').join(' · ');
  const renderOption: SelectProps['renderOption'] = ({ option }) => {
    const found = shown.find(({ id }) => id === option.value);
    return (
      <div>
        {option.label}
        <Text size="xs" c="dimmed">
          {found !== undefined && noteOf(found)}
        </Text>
      </div>
    );
  };

  return (
    <Select
      label="Service"
      placeholder="Type its name, a need or an area"
      description={total > offered ? `${total} match: type more to see the others` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      renderOption={renderOption}
      nothingFoundMessage={
        words === '' ? 'The directory is empty: see Settings, Services' : 'No service matches'
      }
      value={service?.id ?? null}
      onChange={(id) => onChoose(shown.find((known) => known.id === id) ?? null)}
      data-autofocus
    />
  );
}
