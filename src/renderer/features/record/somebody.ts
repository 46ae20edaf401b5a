import { fullName } from '../../../shared/domain/person.ts';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';

/** Somebody of whom entries can tell, as a list names them. */
export type Somebody = {
  readonly id: string;
  readonly name: string;
  readonly role: 'victim' | 'perpetrator' | null;
};

export const peopleOfCase = ({ people }: Pick<CaseRecord, 'people'>): Somebody[] =>
  people.map((person) => ({ id: person.id, name: fullName(person), role: person.role }));
