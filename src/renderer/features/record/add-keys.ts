import type { EntryKind } from '../../../shared/domain/entries/entry.ts';

/** What can be added to a case by A and a letter, in the groups of the menu. */
export const addGroups: readonly {
  readonly title: string;
  readonly kinds: readonly (readonly [key: string, kind: EntryKind])[];
}[] = [
  {
    title: 'What happened',
    kinds: [
      ['i', 'incident'],
      ['c', 'contact'],
      ['o', 'order'],
      ['u', 'custody'],
      ['m', 'complaint'],
      ['g', 'case-review'],
    ],
  },
  {
    title: 'Risk and needs',
    kinds: [
      ['r', 'assessment'],
      ['x', 'matrix'],
      ['t', 'risk-type'],
      ['n', 'needs'],
      ['w', 'wishes'],
      ['s', 'support-referral'],
      ['e', 'entitlement'],
      ['j', 'restorative'],
      ['z', 'outcome'],
      ['q', 'power'],
    ],
  },
  {
    title: 'People and contact',
    kinds: [
      ['h', 'reach'],
      ['v', 'never-contact'],
      ['d', 'address'],
      ['f', 'flag'],
      ['l', 'relation'],
      ['k', 'known-to'],
      ['p', 'contact-plan'],
      ['y', 'child'],
      ['b', 'basis'],
    ],
  },
];
