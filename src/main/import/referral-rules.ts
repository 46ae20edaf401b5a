import type { Agency } from '../../shared/domain/agency.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { referralForm } from '../../shared/domain/referral-list-columns.ts';
import {
  checkRow,
  createAgencyFinder,
  type ListKnowledge,
} from '../../shared/domain/referral-list-check.ts';
import type { ListField, ListMapping } from '../../shared/domain/referral-list.ts';
import type { ListRules } from './list-rules.ts';
import { createRowHash } from './row-hash.ts';

export type ReferralCheckInput = {
  readonly mapping: ListMapping;
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'aliases'>[];
  readonly today: CalendarDate;
  readonly assessmentMaximum: number;
  /** Hashes and references of this list that the store holds. */
  readonly knownHashes: readonly string[];
  readonly knownReferences: readonly string[];
};

export const referralRules: ListRules<ListField, ReferralCheckInput> = {
  form: referralForm,
  createHash: (headings) => {
    const hashOf = createRowHash(headings);
    return ({ cells }) => hashOf(cells);
  },
  createRules: (input, headings) => {
    const hashes = new Set(input.knownHashes);
    const references = new Set(input.knownReferences);
    const knowledge: ListKnowledge = {
      findAgencyId: createAgencyFinder(input.agencies),
      today: input.today,
      assessmentMaximum: input.assessmentMaximum,
      isReferenceTaken: (reference) => references.has(reference),
    };
    return {
      isKnown: (hash) => hashes.has(hash),
      problemsOf: (values) => checkRow(values, knowledge, headings),
      take: ({ reference }) => {
        if (reference) references.add(reference);
      },
    };
  },
};
