import { describe, expect, it } from 'vitest';
import { findServices } from '../../../../../src/shared/domain/directory/find-services.ts';
import { Service, serviceKey } from '../../../../../src/shared/domain/directory/service.ts';
import { serviceWarnings } from '../../../../../src/shared/domain/directory/service-warnings.ts';
import { uuid } from '../../../../support/uuid.ts';
import { aService, needs } from '../../../../support/a-service.ts';

describe('a service', () => {
  it('needs a name and nothing else', () => {
    const bare = { offers: '', needs: [], area: '', contact: '', phone: '', email: '' };
    const service = aService({ ...bare, howToRefer: '' });
    expect(Service.safeParse(service).success).toBe(true);
    expect(Service.safeParse({ ...service, name: '  ' }).error?.issues[0]?.message).toBe(
      'Give the service a name',
    );
  });

  it.each([
    [{}, []],
    [{ phone: '01632 960001 ext 12', email: '' }, []],
    [{ phone: '01632 96OOO1' }, ['phone']],
    [{ email: 'duty.harbour.example' }, ['email']],
    [{ needs: [] }, ['needs']],
    [{ phone: 'ask', email: 'ask', needs: [] }, ['phone', 'email', 'needs']],
  ])('with %j is to be looked at again for %j', (changes, fields) => {
    expect(Object.keys(serviceWarnings(aService(changes)))).toEqual(fields);
  });

  it('has one name however it is written, in letters of any language', () => {
    expect(serviceKey('The Harbour-Lights')).toBe(serviceKey('harbour lights'));
    expect(serviceKey('Надежда')).not.toBe(serviceKey('Опора'));
  });
});

describe('the services that are sought', () => {
  const harbour = aService();
  const kite = aService({
    id: uuid(2),
    name: 'Kite Housing',
    offers: 'Advice on debt',
    needs: ['finance'],
    area: 'Southmere',
  });
  it.each([
    ['', null, [harbour, kite]],
    ['HARB', null, [harbour]],
    ['debt south', null, [kite]],
    ['benefits', null, [kite]],
    ['accommodation northmere', null, [harbour]],
    ['arbour', null, []],
    ['', 'finance', [kite]],
    ['harbour', 'finance', []],
  ])('by %j and the need %j', (search, need, found) => {
    expect(findServices([harbour, kite], { search, need }, needs)).toEqual(found);
  });

  it('by their name come first', () => {
    const other = aService({ id: uuid(3), offers: 'Works with Kite Housing' });
    const found = findServices([other, kite], { search: 'kite', need: null }, needs);
    expect(found.map(({ id }) => id)).toEqual([kite.id, other.id]);
  });
});
