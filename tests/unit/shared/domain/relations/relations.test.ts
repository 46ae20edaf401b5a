import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOutPicture,
  nodeHeight,
  nodeWidth,
} from '../../../../../src/shared/domain/relations/lay-out-picture.ts';
import { doTouch } from '../../../../../src/shared/domain/relations/picture-shapes.ts';
import {
  type KnownOfCase,
  nodeKinds,
  pictureOf,
  type RelationPicture,
} from '../../../../../src/shared/domain/relations/relation-picture.ts';
import { relationWords } from '../../../../../src/shared/domain/relations/relation-words.ts';
import { uuid } from '../../../../support/uuid.ts';

const [olivia, craig, joan, housing] = [uuid(11), uuid(12), uuid(13), uuid(20)];

const entry = (
  number: number,
  kind: 'relation' | 'known-to',
  personId: string,
  content: Record<string, string | null>,
) => ({ id: uuid(number), kind, personId, content });

const known = (changes: Partial<KnownOfCase> = {}): KnownOfCase => ({
  people: [
    {
      id: olivia,
      firstName: 'Olivia',
      surname: 'Bayley',
      dob: null,
      role: 'victim',
      kind: 'person',
    },
    {
      id: craig,
      firstName: 'Craig',
      surname: 'Khan',
      dob: null,
      role: 'perpetrator',
      kind: 'person',
    },
  ],
  relationship: 'Ex-partner',
  children: [
    { id: 'maya', firstName: 'Maya', relatives: [{ personId: olivia, words: 'Mother' }] },
    { id: 'idris', firstName: 'Idris', relatives: [{ personId: olivia, words: 'Mother' }] },
  ],
  homes: [['maya', olivia, 'idris'], [craig]],
  entries: [
    entry(1, 'relation', olivia, { name: 'Joan Bayley', relation: 'Mother' }),
    entry(2, 'relation', craig, { other: joan, relation: 'Sister' }),
    entry(3, 'known-to', olivia, { agency: housing }),
    entry(4, 'known-to', craig, { agency: housing }),
  ],
  agencies: new Map([[housing, 'Housing']]),
  names: new Map([[joan, 'Sara Khan']]),
  ...changes,
});

const wordsOf = (picture: RelationPicture, name: string): string => {
  const node = picture.nodes.find((one) => one.name === name);
  if (node === undefined) throw new Error(`There is no ${name}`);
  return relationWords(node, picture);
};

describe('pictureOf', () => {
  it('has everybody once, with what they are to each other', () => {
    const picture = pictureOf(known());
    expect(picture.nodes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'victim Olivia Bayley',
      'perpetrator Craig Khan',
      'child Idris',
      'child Maya',
      'person Joan Bayley',
      'person Sara Khan',
      'home Address of Craig',
      'home Address of Olivia',
      'agency Housing',
    ]);
    expect(wordsOf(picture, 'Olivia Bayley')).toBe(
      'victim; known to Housing; lives with Idris; lives with Maya; mother of Idris; ' +
        'mother of Maya; ex-partner of Craig Khan; mother: Joan Bayley',
    );
    expect(wordsOf(picture, 'Craig Khan')).toBe(
      'perpetrator; known to Housing; ex-partner of Olivia Bayley; sister: Sara Khan',
    );
    expect(wordsOf(picture, 'Maya')).toContain('mother: Olivia Bayley');
    expect(wordsOf(picture, 'Housing')).toBe('agency; knows Olivia Bayley; knows Craig Khan');
  });

  it('knows by id or name who of the case is meant', () => {
    const entries = [
      entry(1, 'relation', craig, { name: 'maya', relation: 'daughter' }),
      entry(2, 'relation', craig, { other: olivia, relation: 'ex-partner' }),
    ];
    const picture = pictureOf(known({ entries }));
    expect(picture.nodes.some(({ kind }) => kind === 'person')).toBe(false);
    expect(wordsOf(picture, 'Maya')).toContain('daughter of Craig Khan');
  });

  it('calls somebody without a name by the relation, and opens whom the store knows', () => {
    const entries = [
      entry(1, 'relation', craig, { relation: 'neighbour' }),
      entry(2, 'relation', craig, { other: joan, relation: 'sister' }),
    ];
    const others = pictureOf(known({ entries })).nodes.filter(({ kind }) => kind === 'person');
    expect(others.map(({ name, personId }) => [name, personId])).toEqual([
      ['Neighbour', null],
      ['Sara Khan', joan],
    ]);
  });

  it('leaves out what belongs to nobody of the case', () => {
    const entries = [
      entry(1, 'relation', uuid(99), { name: 'Ann', relation: 'aunt' }),
      entry(2, 'known-to', olivia, { agency: uuid(98) }),
    ];
    const { edges } = pictureOf(known({ entries, homes: [[]] }));
    expect(edges.filter(({ kind }) => kind !== 'relation')).toEqual([]);
    expect(edges.some(({ words }) => words === 'aunt')).toBe(false);
  });

  it('is the same in whatever order things come', () => {
    const { entries, children, homes } = known();
    const inOrder = pictureOf(known());
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        fc.shuffledSubarray([...children], { minLength: children.length }),
        fc.shuffledSubarray([...homes], { minLength: homes.length }),
        (...[someEntries, someChildren, someHomes]) => {
          const some = { entries: someEntries, children: someChildren, homes: someHomes };
          expect(pictureOf(known(some))).toEqual(inOrder);
        },
      ),
    );
  });
});

describe('layOutPicture', () => {
  const measure = (words: string): number => words.length * 6.5;
  const size = { width: nodeWidth, height: nodeHeight };

  const somePicture = fc
    .record({
      kinds: fc.array(fc.constantFrom(...nodeKinds), { minLength: 1, maxLength: 24 }),
      pairs: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 30 }),
      words: fc.constantFrom('aunt', 'ex-partner and father of two', ''),
    })
    .map(({ kinds, pairs, words }): RelationPicture => {
      const nodes = kinds.map((kind, index) => {
        return { id: `n${index}`, kind, name: `Name ${index}`, personId: null };
      });
      const edges = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ from: `n${a}`, to: `n${b}`, kind: 'relation' as const, words }));
      return { nodes, edges };
    });

  it('puts the victim left, the perpetrator right and children below, with all words', () => {
    const { nodes, edges } = layOutPicture(pictureOf(known()), 1200, measure);
    const at = (name: string) => nodes.find((node) => node.name === name) ?? { x: NaN, y: NaN };
    expect(at('Olivia Bayley').x).toBeLessThan(at('Craig Khan').x);
    expect(at('Olivia Bayley').y).toBe(at('Craig Khan').y);
    expect(at('Maya').y).toBeGreaterThan(at('Olivia Bayley').y);
    expect(at('Joan Bayley').y).toBeLessThan(at('Olivia Bayley').y);
    expect(at('Joan Bayley').x).toBeLessThan(at('Sara Khan').x);
    expect(edges.filter(({ kind, label }) => kind === 'relation' && label === null)).toEqual([]);
  });

  it('lays nothing on anything and nothing outside, whatever there is', () => {
    fc.assert(
      fc.property(somePicture, fc.integer({ min: 300, max: 1700 }), (picture, width) => {
        const laid = layOutPicture(picture, width, measure);
        const boxes = laid.nodes.map(({ x, y }) => ({ x, y, ...size }));
        const labels = laid.edges.flatMap(({ label }) =>
          label === null
            ? []
            : [{ x: label.x - label.width / 2, y: label.y - 9, width: label.width, height: 18 }],
        );
        const all = [...boxes, ...labels];
        const touching = all.filter((box, index) =>
          all.slice(index + 1).some((other) => doTouch(box, other, 0)),
        );
        expect(touching).toEqual([]);
        expect(laid.nodes).toHaveLength(picture.nodes.length);
        const outside = all.filter(
          ({ x, y, width: wide, height }) =>
            x < -1e-6 || y < 0 || x + wide > laid.width + 1e-6 || y + height > laid.height,
        );
        expect(outside).toEqual([]);
      }),
    );
  });
});
