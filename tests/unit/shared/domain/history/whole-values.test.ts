import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedField } from '../../../../../src/shared/domain/access/audit-changes.ts';
import { wholeValues } from '../../../../../src/shared/domain/history/whole-values.ts';

const aText = string({ unit: 'grapheme', maxLength: 90 });

describe('what a field held at each change', () => {
  it('is known whole from what it holds now, whatever was typed', () => {
    assert(
      property(array(aText, { minLength: 1, maxLength: 6 }), (texts) => {
        const pairs = texts.slice(1).map((after, index) => ({ before: texts[index] ?? '', after }));
        const latestFirst = pairs.toReversed();
        const changes = latestFirst.map(({ before, after }) => changedField('x', before, after));
        expect(wholeValues(changes, texts.at(-1) ?? '')).toEqual(latestFirst);
      }),
    );
  });

  it('is not guessed where the text between is not known', () => {
    const long = 'Police were called twice in March, and Housing changed the locks.';
    const changes = [changedField('x', long, long.replace('twice', 'four times'))];
    expect(wholeValues(changes, 'Something else')).toEqual([null]);
    expect(wholeValues(changes, null)).toEqual([null]);
  });

  it('is not told of what is confidential, and goes on behind a value that is known', () => {
    const known = { before: 'a', after: 'b' };
    expect(wholeValues([['x'], ['x', 'a', 'b']], 'c')).toEqual([null, known]);
  });
});
