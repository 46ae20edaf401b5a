import { z } from 'zod';
import { OrderRule } from './agenda-rules.ts';

const ascend = (breaks: readonly { afterMinutes: number }[]): boolean =>
  breaks.every(({ afterMinutes }, index) => {
    const before = breaks[index - 1];
    return before === undefined || before.afterMinutes < afterMinutes;
  });

const order = z
  .array(OrderRule)
  .min(1, 'Choose at least one rule for the order')
  .refine((rules) => new Set(rules).size === rules.length, 'Name each rule once');

/** How a forum makes its agenda. Where no source is named, the number is our default. */
export const AgendaSettings = z
  .strictObject({
    /**
     * SafeLives hears cases with children first
     * (https://safelives.org.uk/resources-library/marac-suggested-agenda/); the rest is our default.
     */
    maracOrder: order.default([
      'children-first',
      'emergency',
      'highest-risk',
      'repeat',
      'latest-incident',
    ]),
    asbracOrder: order.default([
      'asbrac-priority',
      'emergency',
      'highest-risk',
      'vulnerable',
      'latest-incident',
    ]),
    /** SafeLives Scotland: 12 to 15 minutes a case. */
    minutesPerCase: z.int().min(1).max(240).default(12),
    /** Introductions, the statement and earlier actions. */
    openingMinutes: z.int().min(0).max(240).default(20),
    /** Other business and the next date. */
    closingMinutes: z.int().min(0).max(240).default(10),
    /** Fewer minutes a case than this are not offered as a way to fit. */
    leastMinutesPerCase: z.int().min(1).max(240).default(8),
    /** Each taken at the first end of a case so many minutes after the meeting began. */
    breaks: z
      .array(
        z.strictObject({
          afterMinutes: z.int().min(1).max(900),
          minutes: z.int().min(1).max(120),
        }),
      )
      .max(10)
      .refine(ascend, 'Put the breaks in the order in which they are taken')
      .default([{ afterMinutes: 90, minutes: 10 }]),
    /** A shorter time without a case for an agency is not worth leaving the room for. */
    leastFreeMinutes: z.int().min(1).max(240).default(30),
    lateNeedsApproval: z.boolean().default(true),
    lateNeedsReason: z.boolean().default(true),
    /** How far back the first meeting of a forum looks for cases whose window has passed. */
    firstLapseMonths: z.int().min(1).max(60).default(1),
  })
  .refine(({ minutesPerCase, leastMinutesPerCase }) => leastMinutesPerCase <= minutesPerCase, {
    path: ['leastMinutesPerCase'],
    message: 'The least minutes for a case must not be more than its usual minutes',
  });
export type AgendaSettings = z.infer<typeof AgendaSettings>;
