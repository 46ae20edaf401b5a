import { readFileSync } from 'node:fs';

/** Empty where there is nothing to read. */
export function readTextIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
