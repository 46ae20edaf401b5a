import type { CalendarDate } from '../calendar-date.ts';
import type { SubjectKind } from '../person.ts';
import { isKnownPlace, type PhoneForms, type PlaceForms } from './contact-forms.ts';
import { nameParts, writtenNames, type NameParts, type WrittenName } from './name-parts.ts';

/** All that is known of a person and may tell them from others. */
export type PersonProfile = {
  /** Absent where it may be any. */
  readonly kind?: SubjectKind | undefined;
  /** The name, aliases and previous names; at least one. */
  readonly names: readonly WrittenName[];
  readonly dob: CalendarDate | null;
  readonly gender: string;
  /** Now and before. */
  readonly places: readonly PlaceForms[];
  readonly phones: readonly PhoneForms[];
};

/** A profile in the forms that are compared, made once and compared often. */
export type ComparableProfile = {
  readonly kind?: SubjectKind | undefined;
  readonly names: readonly NameParts[];
  readonly dob: CalendarDate | null;
  /** First letter of the gender as written: `f`, `m`, another, or empty. */
  readonly gender: string;
  readonly places: readonly PlaceForms[];
  readonly phones: readonly PhoneForms[];
};

/** Every name of the one is compared with every name of the other. */
const namesAtMost = 16;

export const comparable = (profile: PersonProfile): ComparableProfile => ({
  kind: profile.kind,
  names: profile.names.flatMap(writtenNames).slice(0, namesAtMost).map(nameParts),
  dob: profile.dob,
  gender: genderOf(profile.gender),
  places: profile.places.filter(isKnownPlace),
  phones: profile.phones,
});

function genderOf(written: string): string {
  const word = written.trim().toLowerCase();
  if (/^(f|female|woman|girl)$/.test(word)) return 'f';
  return /^(m|male|man|boy)$/.test(word) ? 'm' : '';
}
