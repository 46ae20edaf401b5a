import { useCallback, useState } from 'react';
import type { Role } from './form-fields.ts';

export type OpenPeople = {
  readonly isOpen: (role: Role, place: number) => boolean;
  readonly toggle: (role: Role, place: number) => void;
  /** Opens the part in which the field at a path stands. */
  readonly showField: (path: string) => void;
};

const keyOf = (role: Role, place: number): string => `${role}s.${place}`;

/** Of whom more is shown than is asked at first. */
export function useOpenPeople(): OpenPeople {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (role: Role, place: number) =>
      setOpen((now) => {
        const next = new Set(now);
        if (!next.delete(keyOf(role, place))) next.add(keyOf(role, place));
        return next;
      }),
    [],
  );
  const showField = useCallback((path: string) => {
    const [person] = /^(?:victims|perpetrators)\.\d+/.exec(path) ?? [];
    if (person !== undefined) setOpen((now) => new Set(now).add(person));
  }, []);
  return { isOpen: (role, place) => open.has(keyOf(role, place)), toggle, showField };
}
