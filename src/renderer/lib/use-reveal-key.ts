import { usePlainKeys } from './plain-keys.ts';

/** Shows or hides the first confidential value of the page. */
function pressFirst(): void {
  document.querySelector<HTMLButtonElement>('button[data-reveal]')?.click();
}

const keys = { v: pressFirst };

/** V shows what is confidential on a page that has one such value. */
export const useRevealKey = (): void => usePlainKeys(keys);
