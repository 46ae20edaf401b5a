import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import typed from '../../../../resources/action-words.json' with { type: 'json' };
import { ActionWords, prepareWords, tokensOf } from '../../../../src/shared/domain/action-words.ts';

const parsed = ActionWords.parse(typed);
const words = prepareWords(parsed);

describe('the words of actions', () => {
  it('name each verb, each vague word and each word for an agency once', () => {
    const { verbs, vague, owners } = parsed;
    for (const list of [verbs, vague.map((each) => each.words), Object.values(owners).flat()]) {
      expect(list.toSorted()).toEqual([...new Set(list)].toSorted());
    }
  });

  it('hold the vague words that an action should do without', () => {
    expect(parsed.vague.map((each) => each.words)).toEqual(
      expect.arrayContaining([
        'liaise',
        'monitor',
        'consider',
        'support',
        'be aware',
        'ongoing',
        'as appropriate',
      ]),
    );
  });

  it('must list the verb of each past form', () => {
    const wrong = { ...typed, pastForms: { flung: 'fling' } };
    expect(ActionWords.safeParse(wrong).error?.issues[0]?.message).toBe(
      'List the verb of each past form among the verbs',
    );
  });

  it.each([
    ['fit', 'fits fitting fitted'],
    ['ring', 'rings ringing rang rung'],
    ['refer', 'refers referring referred'],
    ['change', 'changes changing changed'],
    ['apply', 'applies applying applied'],
    ['visit', 'visits visiting visited'],
    ['organise', 'organises organising organised'],
    ['organize', 'organizes organizing organized'],
    ['cancel', 'cancels cancelling cancelled'],
    ['search', 'searches searching searched'],
    ['see', 'sees seeing seen'],
    ['agree', 'agrees agreeing agreed'],
    ['liaise', 'liaises liaising liaised'],
  ])('know the forms of %s', (verb, forms) => {
    const known = forms.split(' ').map((form) => words.forms.get(form)?.verb);
    expect(new Set(known)).toEqual(new Set([verb]));
  });

  it('know no form of a verb that is a noun of its own', () => {
    expect(parsed.notVerbs.filter((word) => words.forms.has(word))).toEqual([]);
  });
});

describe('the parts of a text', () => {
  it.each([
    ['Change locks & fit chain', 'change locks and fit chain'],
    ['Police/IDVA: ring; visit', 'police / idva : ring . visit'],
    ['Women’s Aid – e-mail (today)', "women's aid , email , today ,"],
    ['By 20/11, re-refer!', 'by 20/11 , re refer .'],
    ['  ', ''],
  ])('of %j', (text, tokens) => {
    expect(tokensOf(text).join(' ')).toBe(tokens);
  });

  it('are the same whatever capitals and spaces are used', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokensOf(`  ${text.toUpperCase().toLowerCase()} `)).toEqual(
          tokensOf(text.toUpperCase()),
        );
      }),
    );
  });
});
