import { useHotkeys } from '@mantine/hooks';
import { focusField } from './form-fields.ts';

/** The first field of each part, which its key leads to. */
const firstFields = {
  F1: 'agencyId',
  F2: 'victims.0.firstName',
  F3: 'perpetrators.0.firstName',
  F4: 'yes',
  F5: 'children.0.name',
  F6: 'incidentSummary',
} as const;

function goTo(path: string): void {
  const before = document.activeElement;
  focusField(path);
  // Of a perpetrator whom nobody knows, and at an ASBRAC, another field stands first.
  if (document.activeElement !== before) return;
  if (path === 'perpetrators.0.firstName') focusField('perpetrators.0.surname');
  if (path === 'yes') focusField('incidentCount');
}

export function useSectionKeys(): void {
  useHotkeys(
    Object.entries(firstFields).map(([key, path]) => [key, () => goTo(path)]),
    [],
  );
}
