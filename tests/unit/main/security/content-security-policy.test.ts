import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/main/security/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy('abc')
    .split('; ')
    .map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
);

it.each([
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self' 'nonce-abc'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'none'"],
  ['form-action', "'none'"],
  ['frame-src', "'none'"],
  ['frame-ancestors', "'none'"],
  ['worker-src', "'none'"],
  ['base-uri', "'none'"],
  ['require-trusted-types-for', "'script'"],
])('allows as %s only %s', (name, value) => {
  expect(directives.get(name)).toBe(value);
});

it('has nothing unsafe and no address of the network', () => {
  expect([...directives.values()].filter((value) => /unsafe|https?:|\*/.test(value))).toEqual([]);
});
