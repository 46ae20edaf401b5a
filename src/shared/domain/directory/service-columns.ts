import { headingKey } from '../heading-key.ts';
import type { ColumnMapping, ListForm } from '../list-form.ts';
import { serviceFieldNames, serviceFields, type ServiceField } from './service.ts';

const names = (text: string): string[] => text.split(', ');

/** Headings of each field, the surest first; the words of a heading may stand in any order. */
const aliases: Readonly<Record<ServiceField, string[]>> = {
  name: names('name, service name, service, provider, organisation, organization, project'),
  offers: names(
    'offers, offer, what it offers, what they offer, service offered, services offered, description, ' +
      'what it does, support offered, details, about, summary',
  ),
  needs: names(
    'needs, need, needs it meets, needs met, need met, category, categories, categories of need, ' +
      'category of need, type of support, support type',
  ),
  area: names(
    'area, areas, area covered, areas covered, district, region, county, location, where',
  ),
  contact: names(
    'contact, contact name, contact person, named contact, whom to ask for, ask for, lead, manager',
  ),
  phone: names(
    'phone, phone number, phone no, telephone, telephone number, telephone no, tel, tel no, ' +
      'contact number, contact phone, mobile, helpline',
  ),
  email: names('email, e mail, email address, e mail address, contact email, contact e mail'),
  howToRefer: names(
    'how to refer, referral, referral route, referral process, referral method, referrals, ' +
      'route of referral, how to make a referral, refer by, access',
  ),
  agencyId: names('agency, agency of forum, forum agency, member agency'),
};

const smallWords = new Set(['the', 'of', 'to', 'for', 'a', 'an', 'in', 'by', 'and', 'is', 'or']);

/** A heading by its words, whatever their order: `Number of phone` is `Phone number`. */
function wordsKey(heading: string): string {
  const words = headingKey(heading).split(' ');
  const telling = words.filter((word) => !smallWords.has(word));
  return (telling.length > 0 ? telling : words).toSorted().join(' ');
}

/** Which column fills which field; each column and field once. */
function guess(headings: readonly string[]): ColumnMapping<ServiceField> {
  const keys = headings.map(wordsKey);
  const mapping: ColumnMapping<ServiceField> = {};
  for (const field of serviceFields) {
    const column = aliases[field]
      .map((alias) => keys.indexOf(wordsKey(alias)))
      .find((found) => found !== -1 && !Object.values(mapping).includes(found));
    if (column !== undefined) mapping[field] = column;
  }
  return mapping;
}

export const serviceListForm: ListForm<ServiceField> = {
  fields: serviceFields,
  names: serviceFieldNames,
  required: ['name'],
  guess,
  noun: 'services',
};
