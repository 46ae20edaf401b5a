import type { RestorativeJusticeSettings } from '../../../shared/domain/support/restorative-justice.ts';
import type { EntitlementSettings } from '../../../shared/domain/support/victims-code.ts';
import type { z } from 'zod';
import { type FieldsOf, incidents, ours, years } from './rule-field.ts';

export const entitlementFields: FieldsOf<z.infer<typeof EntitlementSettings>> = {
  adultAge: {
    label: 'Vulnerable by age under',
    help: 'At the time of the offence',
    unit: years,
    source: 'Victims’ Code; check the Code in force',
  },
  persistentIncidents: {
    label: 'Persistently targeted from',
    help: 'Linked incidents against a victim who is deliberately targeted',
    unit: incidents,
    source: ours,
  },
};

export const restorativeJusticeFields: FieldsOf<z.infer<typeof RestorativeJusticeSettings>> = {
  perpetratorFirst: {
    label: 'The perpetrator is approached first',
    help: 'So that no victim hopes in vain',
    source: 'Humberside’s victims’ strategy',
  },
  specialistInDomesticAbuse: {
    label: 'Domestic abuse needs a specialist to lead it',
    source: ours,
  },
};
