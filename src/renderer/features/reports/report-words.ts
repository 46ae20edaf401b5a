import type { IncidentKind } from '../../../shared/domain/incident.ts';

type Words = {
  readonly name: string;
  readonly one: string;
  readonly many: string;
  /** What an incident of the kind is called by. */
  readonly type: string;
};

export const kindWords: Record<IncidentKind, Words> = {
  crime: { name: 'Crimes', one: 'crime', many: 'crimes', type: 'Offence' },
  asb: { name: 'ASB incidents', one: 'incident', many: 'incidents', type: 'Type' },
};

/** `Crimes` from `crimes`. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A count as it is printed. */
export const figure = (count: number): string => count.toLocaleString('en-GB');

/** A share that is too small to be shown is printed as its publishers print it. */
export const share = (percent: string | null): string => percent ?? 'N/A';
