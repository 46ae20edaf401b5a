/** A ref that puts the caret, once, in a field that somebody has just opened. */
export const focusOnce = (field: HTMLElement | null): void => field?.focus();

/** Before a row's fields go away with the button that was pressed: on to a neighbour of theirs. */
export function focusBeside(pressed: HTMLElement): void {
  const fields = pressed.closest('[role=group]');
  const buttons = pressed.closest('section')?.querySelectorAll<HTMLElement>('button') ?? [];
  [...buttons].find((button) => fields?.contains(button) !== true)?.focus();
}
