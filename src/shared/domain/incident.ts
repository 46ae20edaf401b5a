import { z } from 'zod';
import { asbTypeNames, asbTypes } from './asb/asb-type.ts';
import { headingKey } from './heading-key.ts';

/** A recorded crime, or an incident of anti-social behaviour. */
export const incidentKinds = ['crime', 'asb'] as const;
export const IncidentKind = z.enum(incidentKinds);
export type IncidentKind = z.infer<typeof IncidentKind>;

const asbWords = /^(asb|anti ?social behaviou?r|antisocial behaviou?r)\b ?(type )?/;

/**
 * One spelling for what a list calls an offence or a type, so that "ASB - personal" and "Personal"
 * are counted as one. Words that are none of the three types of anti-social behaviour stay as typed.
 */
export function classificationOf(kind: IncidentKind, text: string): string {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (kind === 'crime') return typed;
  const key = headingKey(typed).replace(asbWords, '');
  const type = asbTypes.find((known) => known === key);
  return type === undefined ? typed : asbTypeNames[type];
}
