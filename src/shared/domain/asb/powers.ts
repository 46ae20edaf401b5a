import { z } from 'zod';
import { firstSharedId, ListId, Wording } from './list-id.ts';

const powerKinds = ['informal', 'notice', 'order', 'place', 'tenancy'] as const;
const PowerKind = z.enum(powerKinds);
export type PowerKind = z.infer<typeof PowerKind>;

export const powerKindNames: Record<PowerKind, string> = {
  informal: 'Informal',
  notice: 'Notices',
  order: 'Orders of a court',
  place: 'Places',
  tenancy: 'Tenancy',
};

const AsbPower = z.strictObject({
  id: ListId,
  name: Wording,
  kind: PowerKind,
  /** Who may use it or apply for it; empty where the list does not say. */
  appliedForBy: z.array(Wording).default([]),
  /** Years of age from which it may be used on a person; null where the list gives none. */
  minimumAge: z.int().min(0).max(100).nullable().default(null),
  /** The longest it may last; null where the list gives none. */
  maximumHours: z.int().min(1).max(10_000).nullable().default(null),
  note: z.string().trim().max(300, 'Use at most 300 characters').default(''),
});

/**
 * The tools and powers against anti-social behaviour that a partnership chooses from. Formal
 * interventions, Portsmouth City Council: https://www.portsmouth.gov.uk ; general enforcement powers,
 * College of Policing: https://www.college.police.uk . The law changes: check the list each year.
 */
export const AsbPowers = z
  .array(AsbPower)
  .min(1, 'Give at least one power')
  .superRefine((powers, context) => {
    const shared = firstSharedId(powers);
    if (shared !== undefined) {
      context.addIssue(`Two powers have the id “${shared}”: give each its own`);
    }
  });
