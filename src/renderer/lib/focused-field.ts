import type { FocusedField } from '../../shared/ipc/contract/window.ts';

const focusable = 'input, textarea, select, button, a[href], [tabindex]';

/** The field that has the caret now; null for none, and for a passphrase. */
export function focusedField(): FocusedField | null {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement) || !element.matches(focusable)) return null;
  if (element instanceof HTMLInputElement && element.type === 'password') return null;
  const label = checksum(labelOf(element));
  const index = fieldsWith(label).indexOf(element);
  const [from, to] = markedIn(element);
  return index === -1 ? null : { label, index, from, to };
}

/** Puts the caret back. False while the field, or what was marked in it, is not there yet. */
export function focusField({ label, index, from, to }: FocusedField): boolean {
  const element = fieldsWith(label)[index];
  if (element === undefined) return false;
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  if (isText && to !== null && element.value.length < to) return false;
  element.focus();
  if (isText && from !== null) element.setSelectionRange(from, to);
  return true;
}

const fieldsWith = (label: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => checksum(labelOf(element)) === label,
  );

function markedIn(element: HTMLElement): readonly [number | null, number | null] {
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  // Null for boxes and the like, which have no caret.
  return isText ? [element.selectionStart, element.selectionEnd] : [null, null];
}

function labelOf(element: HTMLElement): string {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '';
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : [];
  const names = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  const text = [...labels, ...names].map((label) => label?.textContent ?? '').join(' ');
  const own = element.getAttribute('aria-label') ?? element.getAttribute('href') ?? '';
  return [element.tagName, row, own, text.trim() || element.textContent].join('|');
}

/** FNV-1a of 32 bits: enough to find a field again, and nothing to be read from it. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  }
  return sum.toString(16).padStart(8, '0');
}
