import { z } from 'zod';
import { agencyKey } from '../agency.ts';
import { ListId } from '../asb/list-id.ts';

const atMost = (length: number) => {
  const words = `Use at most ${length.toLocaleString('en-GB')} characters`;
  return z.string().trim().max(length, words);
};

/** What a victim can be referred to. None of it is of a person who is helped. */
export const Service = z.strictObject({
  id: z.uuid(),
  name: atMost(120).min(1, 'Give the service a name'),
  /** What it offers, in words. */
  offers: atMost(2000),
  /** Ids of the categories of need that it meets. */
  needs: z.array(ListId).max(20),
  area: atMost(200),
  /** Whom to ask for. */
  contact: atMost(200),
  phone: atMost(80),
  email: atMost(200),
  howToRefer: atMost(2000),
  /** The agency of the forum that provides it; null where none does. */
  agencyId: z.uuid().nullable(),
});
export type Service = z.infer<typeof Service>;

export const serviceFields = [
  'name',
  'offers',
  'needs',
  'area',
  'contact',
  'phone',
  'email',
  'howToRefer',
  'agencyId',
] as const satisfies readonly (keyof Service)[];
export type ServiceField = (typeof serviceFields)[number];

export const serviceFieldNames: Readonly<Record<ServiceField, string>> = {
  name: 'Name',
  offers: 'What it offers',
  needs: 'Needs it meets',
  area: 'Area',
  contact: 'Whom to ask for',
  phone: 'Phone',
  email: 'E-mail',
  howToRefer: 'How to refer',
  agencyId: 'Agency',
};

/** A list of needs or agencies, whose names stand for ids. */
export type Named = { readonly id: string; readonly name: string };

/** Two services of one key have one name, however it is written. */
export const serviceKey = (name: string): string => agencyKey(name) || name.trim().toLowerCase();

/** The names of the needs of a service, in the order of the list. */
export const needNames = (ids: readonly string[], needs: readonly Named[]): string[] =>
  needs.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
