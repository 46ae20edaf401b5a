import { createSpotlight } from '@mantine/spotlight';

/** The one finder of the window, and the ways to open and close it. */
export const [finderStore, finder] = createSpotlight();

/**
 * Mantine selects the first row when the words change, which is before main has answered. This does
 * it again when the answer is there, so that Enter opens the first row that is seen.
 */
export function selectFirstRow(): void {
  const { listId } = finderStore.getState();
  const rows = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? [];
  rows.forEach((row, index) => row.toggleAttribute('data-selected', index === 0));
  finderStore.updateState((state) => ({ ...state, selected: 0 }));
}
