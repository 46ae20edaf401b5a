import type { CalendarDate } from '../calendar-date.ts';
import {
  anEmptyForm,
  anEmptyPerson,
  type TypedPerson,
  type TypedReferral,
} from './typed-referral.ts';

/** What was typed, with what a filled form says where nothing was typed: a person’s words go first. */
export function fillEmpty(
  typed: TypedReferral,
  read: TypedReferral,
  today: CalendarDate,
): TypedReferral {
  const empty = anEmptyForm(today);
  return {
    ...withUntyped(typed, read, empty),
    victims: peopleOf(typed.victims, read.victims),
    perpetrators: peopleOf(typed.perpetrators, read.perpetrators),
    children: typed.children.length === 0 ? read.children : typed.children,
    other: [...typed.other, ...read.other].slice(0, 100),
  };
}

/** Each field as it was typed, or as it was read where it still is as in `empty`. */
function withUntyped<T extends object>(typed: T, read: T, empty: T): T {
  const untyped = Object.entries(read).filter(
    ([field]) => typed[field as keyof T] === empty[field as keyof T],
  );
  return { ...typed, ...Object.fromEntries(untyped) };
}

const peopleOf = (typed: readonly TypedPerson[], read: readonly TypedPerson[]): TypedPerson[] =>
  Array.from({ length: Math.max(typed.length, read.length) }, (_, place) =>
    withUntyped(typed[place] ?? anEmptyPerson(), read[place] ?? anEmptyPerson(), anEmptyPerson()),
  );
