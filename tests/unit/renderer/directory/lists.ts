import type { Service } from '../../../../src/shared/domain/directory/service.ts';
import { findServices } from '../../../../src/shared/domain/directory/find-services.ts';
import { aService, needs } from '../../../support/a-service.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { uuid } from '../../../support/uuid.ts';
import { entryLists } from '../record/record-answers.ts';

export const harbour = aService();
export const kite = aService({
  id: uuid(2),
  name: 'Kite Housing',
  offers: 'Advice on debt',
  needs: ['finance'],
  area: 'Southmere',
  phone: 'ask first',
});

/** Answers for a directory, found in as main does it. */
export const someServices = (services: readonly Service[] = [harbour, kite]): Answers => ({
  'entries.lists': () => ({ ...entryLists, needs: { ...entryLists.needs, categories: needs } }),
  'agencies.list': () => [],
  'services.list': ({ search, need, offset, limit }) => {
    const found = findServices(services, { search, need }, needs);
    return { total: found.length, rows: found.slice(offset, offset + limit) };
  },
});
