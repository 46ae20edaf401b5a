import { z } from 'zod';
import { colourSchemes, textSizes } from '../../domain/preferences.ts';
import { anyone } from '../rights.ts';

export const preferencesCalls = {
  /** Kept for the next start. What was kept before is served with the page, not asked for. */
  'preferences.save': {
    allow: anyone,
    input: z.strictObject({ colourScheme: z.enum(colourSchemes), textSize: z.literal(textSizes) }),
    output: z.void(),
  },
} as const;
