/** A ref that puts the caret, once, in a field that somebody has just opened. */
export const focusOnce = (field: HTMLElement | null): void => field?.focus();
