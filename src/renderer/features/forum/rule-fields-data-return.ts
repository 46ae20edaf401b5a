import type { SuppressionSettings } from '../../../shared/domain/data-return/protect-cells.ts';
import { type DataReturnSettings, readings } from '../../../shared/domain/data-return/settings.ts';
import type { RepeatVictimsSettings } from '../../../shared/domain/repeat-victims.ts';
import type { z } from 'zod';
import { common, type FieldsOf, incidents, ours, safeLives, years } from './rule-field.ts';

const decimals = ['decimal', 'decimals'] as const;
const cases = ['case', 'cases'] as const;

export const dataReturnFields: FieldsOf<Omit<DataReturnSettings, 'suppression'>> = {
  adultFemales: {
    label: 'Adult females in the area',
    help: 'For the rate of cases; from the last census or its yearly estimates',
    whenEmpty: 'Not entered',
    source: 'Your area’s own',
  },
  expectedPerTenThousand: {
    label: 'Cases expected for 10,000 adult females',
    unit: cases,
    source: safeLives,
  },
  casesPerIdva: { label: 'Cases for each IDVA', help: 'A year', unit: cases, source: safeLives },
  casesPerAdministrator: {
    label: 'Cases for each administrator',
    help: 'A year',
    unit: cases,
    source: safeLives,
  },
  pairHeardTwice: {
    label: 'A pair heard twice',
    names: readings.pairHeardTwice,
    source: ours,
  },
  emergencies: { label: 'Emergency meetings', names: readings.emergencies, source: ours },
  children: { label: 'Children', names: readings.children, source: ours },
  whiteOther: { label: 'Other White victims', names: readings.whiteOther, source: ours },
  victimAge: { label: 'Age of a victim', names: readings.victimAge, source: ours },
  harmAge: { label: 'Age of a perpetrator', names: readings.harmAge, source: ours },
  harmCount: { label: 'Young perpetrators', names: readings.harmCount, source: ours },
  youngVictimFrom: { label: 'Young victims: from the age of', unit: years, source: safeLives },
  youngVictimTo: { label: 'Young victims: up to', unit: years, source: safeLives },
  youngHarmTo: { label: 'Young perpetrators: up to', unit: years, source: safeLives },
  rounding: { label: 'Rounding', names: readings.rounding, source: ours },
  percentDecimals: { label: 'Percentages with', unit: decimals, source: ours },
  rateDecimals: { label: 'Rates with', unit: decimals, source: ours },
  staffDecimals: { label: 'Staff with', unit: decimals, source: ours },
};

export const suppressionFields: FieldsOf<z.infer<typeof SuppressionSettings>> = {
  smallestShown: {
    label: 'Smallest count that is printed',
    help: 'Smaller ones could point to a person',
    source: common,
  },
  zerosShown: { label: 'A count of nothing is printed as 0', source: common },
};

const publishedYear = 'Nottinghamshire’s published tables';
const topBand = { unit: incidents, whenEmpty: 'No top band', source: publishedYear } as const;

export const topBandFields: FieldsOf<RepeatVictimsSettings['topBand']> = {
  crime: { label: 'Crimes: one band from', ...topBand },
  asb: { label: 'Anti-social behaviour: one band from', ...topBand },
};

export const repeatVictimsFields: FieldsOf<Omit<RepeatVictimsSettings, 'topBand'>> = {
  notShownBelow: {
    label: 'Smallest share that is shown',
    help: 'In per cent of all victims; a smaller share is printed as N/A',
    source: publishedYear,
  },
};
