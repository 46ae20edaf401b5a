import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { incidentForm } from '../../shared/domain/incident-list-columns.ts';
import { checkIncident, incidentValueKey } from '../../shared/domain/incident-list-check.ts';
import {
  incidentFields,
  type IncidentField,
  type IncidentMapping,
} from '../../shared/domain/incident-list.ts';
import type { IncidentKind } from '../../shared/domain/incident.ts';
import type { ListRules } from './list-rules.ts';
import { digest } from './row-hash.ts';

export type IncidentCheckInput = {
  readonly mapping: IncidentMapping;
  readonly kind: IncidentKind;
  readonly today: CalendarDate;
  /** Hashes and references of this list that the store holds from the same sender. */
  readonly knownHashes: readonly string[];
  readonly knownReferences: readonly string[];
};

export const incidentRules: ListRules<IncidentField, IncidentCheckInput> = {
  form: incidentForm,
  // Of the fields alone and of dates as days: a workbook and a CSV of the same list say the same.
  createHash:
    (_headings, { valuesOf }) =>
    (row) => {
      const values = valuesOf(row);
      return digest(
        incidentFields.flatMap((field) => {
          const value = incidentValueKey(field, values[field] ?? '');
          return value === '' ? [] : [field, value];
        }),
      );
    },
  createRules: (input, headings) => {
    const hashes = new Set(input.knownHashes);
    const references = new Set(input.knownReferences);
    const knowledge = {
      ...input,
      isReferenceTaken: (reference: string) => references.has(reference),
    };
    return {
      isKnown: (hash) => hashes.has(hash),
      problemsOf: (values) => checkIncident(values, knowledge, headings),
      take: ({ reference = '' }) => references.add(reference.trim()),
    };
  },
};
