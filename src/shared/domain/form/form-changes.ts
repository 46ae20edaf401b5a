import { z } from 'zod';
import { dateWithYear } from '../date-words.ts';
import { yesNoUnknownNames } from '../yes-no-unknown.ts';
import type { TypedChild, TypedPerson, TypedReferral } from './typed-referral.ts';

/** One thing that a corrected form says otherwise than the referral as it is saved. */
export const FormChange = z.strictObject({
  /** Of the field in the form; of somebody who is not in it any more, null. */
  path: z.string().nullable(),
  /** `Victim: date of birth, or age`. */
  label: z.string(),
  /** In words; both null where it is confidential, and empty for nothing. */
  was: z.string().nullable(),
  is: z.string().nullable(),
});
export type FormChange = z.infer<typeof FormChange>;

type FieldOf<T> = Exclude<keyof T & string, 'saved'>;
type Labels<F extends string> = Readonly<Record<F, string>>;

type OwnField = Exclude<
  FieldOf<TypedReferral>,
  'victims' | 'perpetrators' | 'children' | 'other' | 'keepsReferrer'
>;

const referralLabels: Labels<OwnField> = {
  agencyId: 'Referring agency',
  referrer: 'Referrer',
  receivedOn: 'Received',
  incidentOn: 'Last incident',
  policeReference: 'Police reference',
  yes: 'Dash yes',
  no: 'Dash no',
  dontKnow: 'Dash don’t know',
  blank: 'Dash blank',
  incidentCount: 'Incidents in 12 months',
  childrenCount: 'Children, how many',
  judgementReason: 'Professional judgement',
  incidentSummary: 'Incident',
  reference: 'Their reference',
  victimAware: 'Victim aware of the referral',
  consent: 'Consents to it',
  consentNote: 'On consent',
  wouldBeCrime: 'A crime if reported',
  identifiedOn: 'Incident known since',
  otherArea: 'Came from another area',
  otherAreaReferredOn: 'Referred there on',
};

const personLabels: Labels<FieldOf<TypedPerson>> = {
  kind: 'what it is',
  firstName: 'first name',
  surname: 'surname',
  isNotKnown: 'nobody knows who it is',
  born: 'born, or age',
  gender: 'gender',
  relationship: 'relationship',
  aliases: 'also known as',
  previousNames: 'previous names',
  address: 'address',
  postcode: 'postcode',
  addressConfidential: 'address must not become known',
  phone: 'phone',
  safeContact: 'how to contact safely',
  language: 'language',
  interpreter: 'interpreter',
  ethnicity: 'ethnicity',
  disability: 'disability',
  lgbt: 'LGBT+',
};

const childLabels: Labels<FieldOf<TypedChild>> = {
  name: 'name',
  born: 'born, or age',
  isUnborn: 'unborn',
  school: 'school',
  livesWith: 'lives with',
};

const sealed = new Set(['referrer', 'address', 'postcode', 'phone', 'school']);

type Told = string | boolean | null | undefined;
type Agencies = readonly { readonly id: string; readonly name: string }[];

/**
 * What a corrected form changes, in the order of the form. Both are whole, with what the page does not
 * show (`withKept`).
 */
export function changesOfForm(
  was: TypedReferral,
  is: TypedReferral,
  agencies: Agencies,
): FormChange[] {
  const words = (value: Told): string => inWords(value, agencies);
  const own = fieldChanges(referralLabels, [was, is], { path: '', title: '', words });
  const people = (['victims', 'perpetrators'] as const).flatMap((list) => {
    const role = list === 'victims' ? 'Victim' : 'Perpetrator';
    const told = { list, role, labels: personLabels, nameOf: personNamed, words };
    return partChanges(was[list], is[list], told);
  });
  const children = partChanges(was.children, is.children, {
    list: 'children',
    role: 'Child',
    labels: childLabels,
    nameOf: ({ name, isUnborn }) => name || (isUnborn ? 'an unborn child' : 'a child'),
    words,
  });
  return [...own, ...people, ...children];
}

function inWords(value: Told, agencies: Agencies): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const said = (value ?? '').trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return dateWithYear(said);
  const answer = (yesNoUnknownNames as Readonly<Record<string, string>>)[said];
  return answer ?? agencies.find(({ id }) => id === said)?.name ?? said;
}

const personNamed = ({ firstName, surname, isNotKnown }: TypedPerson): string => {
  const said = [firstName.trim(), surname.trim()].filter((part) => part !== '').join(' ');
  return said === '' && isNotKnown ? 'somebody not known' : said;
};

type Where = {
  /** Before the field's own: `victims.0.`. */
  readonly path: string;
  readonly title: string;
  readonly words: (value: Told) => string;
};

function fieldChanges<F extends string>(
  labels: Labels<F>,
  [was, is]: readonly [Readonly<Record<F, Told>>, Readonly<Record<F, Told>>],
  { path, title, words }: Where,
): FormChange[] {
  return (Object.entries(labels) as [F, string][]).flatMap(([field, name]) => {
    const [before, after] = [words(was[field]), words(is[field])];
    if (before === after) return [];
    const label = title === '' ? name : `${title}: ${name}`;
    const told = sealed.has(field) ? { was: null, is: null } : { was: before, is: after };
    return [{ path: `${path}${field}`, label, ...told }];
  });
}

type Part = TypedPerson | TypedChild;

type PartsTold<P extends Part> = {
  readonly list: 'victims' | 'perpetrators' | 'children';
  readonly role: string;
  readonly labels: Labels<FieldOf<P>>;
  readonly nameOf: (part: P) => string;
  readonly words: (value: Told) => string;
};

/** Who came, who went, and what is said otherwise of those who stay. */
function partChanges<P extends Part>(
  was: readonly P[],
  is: readonly P[],
  { list, role, labels, nameOf, words }: PartsTold<P>,
): FormChange[] {
  const known = new Map(was.map((part) => [part.saved?.as, part]));
  const stay = new Set(is.map(({ saved }) => saved?.as));
  const titleOf = (place: number): string =>
    place === 0 && list !== 'children' ? role : `${role} ${place + 1}`;
  const now = is.flatMap((part, place): FormChange[] => {
    const path = `${list}.${place}.`;
    const before = part.saved && known.get(part.saved.as);
    if (before !== undefined) {
      const pair = [before, part] as unknown as [
        Record<FieldOf<P>, Told>,
        Record<FieldOf<P>, Told>,
      ];
      return fieldChanges(labels, pair, { path, title: titleOf(place), words });
    }
    const first = list === 'children' ? 'name' : 'surname';
    return [
      { path: `${path}${first}`, label: `${titleOf(place)} added`, was: '', is: nameOf(part) },
    ];
  });
  const gone = was
    .filter(({ saved }) => !stay.has(saved?.as))
    .map((part) => ({ path: null, label: `${role} taken out`, was: nameOf(part), is: '' }));
  return [...now, ...gone];
}
