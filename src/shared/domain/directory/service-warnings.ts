import type { Service, ServiceField } from './service.ts';

export type ServiceWarnings = Partial<Record<ServiceField, string>>;

const extension = /\b(ext|extn|extension|option)\b/gi;

/** What to look at again, by field. None of it keeps a service from being saved. */
export function serviceWarnings({
  phone,
  email,
  needs,
}: Pick<Service, 'phone' | 'email' | 'needs'>): ServiceWarnings {
  return {
    ...(/\p{L}/u.test(phone.replace(extension, '')) && { phone: 'There are letters in the phone' }),
    ...(email.trim() !== '' && !email.includes('@') && { email: 'There is no @ in the e-mail' }),
    ...(needs.length === 0 && { needs: 'No need is chosen, so nobody finds it by need' }),
  };
}
