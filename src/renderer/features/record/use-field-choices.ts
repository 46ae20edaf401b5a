import type { ComboboxItem } from '@mantine/core';
import { useCall } from '../../lib/use-call.ts';
import type { Somebody } from './somebody.ts';

/** What fields that refer to something can choose from. */
export type FieldChoices = {
  readonly agencies: ComboboxItem[];
  readonly people: ComboboxItem[];
  readonly powers: ComboboxItem[];
};

export function useFieldChoices(people: readonly Somebody[]): FieldChoices {
  const agencies = useCall('agencies.list', {}).data ?? [];
  const powers = useCall('entries.lists', {}).data?.powers ?? [];
  const toItem = ({ id, name }: { readonly id: string; readonly name: string }): ComboboxItem => ({
    value: id,
    label: name,
  });
  return {
    agencies: agencies.map(toItem),
    people: people.map(toItem),
    powers: powers.map(toItem),
  };
}
