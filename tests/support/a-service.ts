import list from '../../resources/needs.json' with { type: 'json' };
import type { Service } from '../../src/shared/domain/directory/service.ts';
import { NeedsList } from '../../src/shared/domain/support/needs.ts';
import { uuid } from './uuid.ts';

export const needs = NeedsList.parse(list).categories;

export const aService = (changes: Partial<Service> = {}): Service => ({
  id: uuid(1),
  name: 'Harbour Lights',
  offers: 'Refuge and outreach',
  needs: ['accommodation'],
  area: 'Northmere',
  contact: 'Duty worker',
  phone: '01632 960001',
  email: 'duty@harbour.example',
  howToRefer: 'By phone',
  agencyId: null,
  ...changes,
});
