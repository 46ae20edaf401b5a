import { z } from 'zod';
import { RestorativeJusticeSettings } from './restorative-justice.ts';
import { EntitlementSettings } from './victims-code.ts';

/** Every number and choice in the rules about support for victims. */
export const SupportSettings = z.strictObject({
  entitlement: EntitlementSettings.prefault({}),
  restorativeJustice: RestorativeJusticeSettings.prefault({}),
});
