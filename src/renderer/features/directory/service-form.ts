import { z } from 'zod';
import { Service } from '../../../shared/domain/directory/service.ts';
import { firstProblem } from '../../lib/first-problem.ts';

export const newService = (): Service => ({
  id: crypto.randomUUID(),
  name: '',
  offers: '',
  needs: [],
  area: '',
  contact: '',
  phone: '',
  email: '',
  howToRefer: '',
  agencyId: null,
});

/** As it is being typed: a name may still be empty, and any text too long. */
export const TypedService = z.strictObject({
  ...Service.shape,
  name: z.string(),
  offers: z.string(),
  area: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  howToRefer: z.string(),
});

/** What is wrong with each field; a field that is right is absent. */
export function serviceProblems(service: Service): Partial<Record<keyof Service, string>> {
  const fields = Object.keys(Service.shape) as (keyof Service)[];
  const problems = fields.map((field) => [
    field,
    firstProblem(Service.shape[field], service[field]),
  ]);
  return Object.fromEntries(problems.filter(([, words]) => words !== null));
}
