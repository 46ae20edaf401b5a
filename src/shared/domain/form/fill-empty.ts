import type { CalendarDate } from '../calendar-date.ts';
import {
  anEmptyForm,
  anEmptyPerson,
  type TypedChild,
  type TypedPerson,
  type TypedReferral,
} from './typed-referral.ts';

type Other = TypedReferral['other'];

const childrenAtMost = 15;
const othersAtMost = 100;

/**
 * What was typed, with what a filled form says where nothing was typed. A person’s words go first, and
 * what the form says instead is kept beside them.
 */
export function fillEmpty(
  typed: TypedReferral,
  read: TypedReferral,
  today: CalendarDate,
): TypedReferral {
  const empty = anEmptyForm(today);
  const other: Other = [...typed.other];
  const facts = fill(typed, read, empty, '', other);
  return {
    ...facts,
    victims: peopleOf(typed.victims, read.victims, 'victim', other),
    perpetrators: peopleOf(typed.perpetrators, read.perpetrators, 'perpetrator', other),
    children: [...typed.children, ...read.children.filter((child) => isNew(child, typed))].slice(
      0,
      childrenAtMost,
    ),
    other: [...other, ...read.other].slice(0, othersAtMost),
  };
}

/** Each field as it was typed, or as it was read where it still is as in `empty`. */
function fill<T extends object>(typed: T, read: T, empty: T, who: string, other: Other): T {
  const filled = { ...typed };
  for (const field of Object.keys(read) as (keyof T & string)[]) {
    if (typed[field] === empty[field]) filled[field] = read[field];
    else if (isOther(typed[field], read[field], empty[field])) {
      const heading = `The form says, ${[who, inWords(field)].filter(Boolean).join(' ')}`;
      other.push({ heading, value: String(read[field]).slice(0, 4000) });
    }
  }
  return filled;
}

const isOther = (typed: unknown, read: unknown, empty: unknown): boolean =>
  typeof read === 'string' &&
  read !== empty &&
  read.trim().toLowerCase() !== String(typed).trim().toLowerCase();

/** `safeContact` is “safe contact”. */
const inWords = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function peopleOf(
  typed: readonly TypedPerson[],
  read: readonly TypedPerson[],
  who: string,
  other: Other,
): TypedPerson[] {
  const empty = anEmptyPerson();
  return Array.from({ length: Math.max(typed.length, read.length) }, (_, place) =>
    fill(typed[place] ?? empty, read[place] ?? empty, empty, who, other),
  );
}

const isNew = ({ name }: TypedChild, typed: TypedReferral): boolean =>
  !typed.children.some((known) => known.name.trim().toLowerCase() === name.trim().toLowerCase());
