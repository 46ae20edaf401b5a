import type { EntitlementCategory } from './victims-code.ts';

/** The three ways into enhanced entitlement, in the words of a form. */
export const entitlementNames: Readonly<Record<EntitlementCategory, string>> = {
  'serious-crime': 'Most serious crime',
  'persistently-targeted': 'Persistently targeted',
  'vulnerable-or-intimidated': 'Vulnerable or intimidated',
};
