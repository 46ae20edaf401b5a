import { ForumSettings } from '../../../shared/domain/forum.ts';

/** Settings as they are typed: of the shape that is wanted, but not yet checked. */
export type Typed = Readonly<Record<string, unknown>>;

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Typed)[key] : undefined;

export const valueAt = (settings: Typed, path: string): unknown =>
  path.split('.').reduce<unknown>(partOf, settings);

export function withValue(settings: Typed, path: string, value: unknown): Typed {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...settings, [key]: value };
  const part = (partOf(settings, key) ?? {}) as Typed;
  return { ...settings, [key]: withValue(part, rest.join('.'), value) };
}

const shipped: Typed = ForumSettings.parse({ confidentialityStatement: 'Of the forum' });

export const defaultAt = (path: string): unknown => valueAt(shipped, path);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const isDefault = (settings: Typed, path: string): boolean =>
  same(valueAt(settings, path), defaultAt(path));
