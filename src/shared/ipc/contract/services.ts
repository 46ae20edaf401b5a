import { z } from 'zod';
import { Service, serviceFields } from '../../domain/directory/service.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';
import { pageInput, pageOf } from './paging.ts';

const ofService = z.strictObject({ serviceId: z.uuid() });

/** What a list of services would do to the directory. */
export const ServiceListPreview = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  added: z.array(z.strictObject({ row: z.int(), name: z.string() })),
  changed: z.array(
    z.strictObject({
      row: z.int(),
      name: z.string(),
      fields: z.array(
        z.strictObject({
          field: z.enum(serviceFields),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
  unchanged: z.int(),
  /** Rows that are not taken, each with why. */
  wrong: z.array(z.strictObject({ row: z.int(), sentence: z.string() })),
  /** Headings of columns that no field takes. */
  leftOut: z.array(z.string()),
});
export type ServiceListPreview = z.infer<typeof ServiceListPreview>;

/** The directory of services, to which victims are referred. It is about nobody. */
export const serviceCalls = {
  /** By words of their name, area, needs and what they offer, and by need. */
  'services.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({
      search: z.string().trim().max(200).default(''),
      need: z.string().max(60).nullable().default(null),
      ...pageInput,
    }),
    output: pageOf(Service),
  },
  /** Adds or changes one: the page makes its id, so that a repeated save adds nothing twice. */
  'services.save': { allow: coordinators, input: Service, output: z.void() },
  'services.remove': { allow: coordinators, input: ofService, output: z.void() },
  'services.restore': { allow: coordinators, input: ofService, output: z.void() },
  /** Asks for a file, reads it, and says what taking it would do; null when the person cancels. */
  'services.readList': {
    allow: coordinators,
    input: z.strictObject({}),
    output: ServiceListPreview.nullable(),
  },
  /** Takes what was shown, all of it or nothing. */
  'services.importList': {
    allow: coordinators,
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ added: z.int(), changed: z.int() }),
  },
} as const;
