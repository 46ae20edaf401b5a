import { z } from 'zod';
import { firstSharedId, ListId, Wording } from '../asb/list-id.ts';

/** The three ways into enhanced entitlement, each enough by itself. */
export const entitlementCategories = [
  'serious-crime',
  'persistently-targeted',
  'vulnerable-or-intimidated',
] as const;
export const EntitlementCategory = z.enum(entitlementCategories);
export type EntitlementCategory = z.infer<typeof EntitlementCategory>;

const areDistinct = (list: readonly { id: string }[]): boolean => firstSharedId(list) === undefined;

/**
 * The words and lists of the Victims' Code on enhanced entitlement, as the Nottinghamshire victims'
 * strategy 2014-17 gives them. Check them against the Code in force.
 */
export const VictimsCode = z.strictObject({
  categories: z.record(EntitlementCategory, z.strictObject({ name: Wording, meaning: Wording })),
  /** `setBy` names the fact of the case that answers for the crime by itself. */
  seriousCrimes: z
    .array(
      z.strictObject({
        id: ListId,
        name: Wording,
        setBy: z.enum(['domestic-abuse', 'hate']).nullable(),
      }),
    )
    .refine(areDistinct, 'Give each crime an id of its own'),
  /** Besides being a child, which age decides. */
  vulnerabilities: z
    .array(z.strictObject({ id: ListId, name: Wording }))
    .refine(areDistinct, 'Give each vulnerability an id of its own'),
});
export type VictimsCode = z.infer<typeof VictimsCode>;

export const EntitlementSettings = z.strictObject({
  /** The age from which a victim is no longer vulnerable by age. */
  adultAge: z.int().min(1).max(30).default(18),
  /** Linked incidents from which a victim who is deliberately targeted is so persistently: our default. */
  persistentIncidents: z.int().min(2, 'One incident is not persistent').max(50).default(2),
});
export type EntitlementSettings = z.infer<typeof EntitlementSettings>;
