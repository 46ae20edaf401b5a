import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedField,
  changedGroups,
  type ChangedField,
} from '../../../../../src/shared/domain/access/audit-changes.ts';

/** What the field held before, from what it holds now and what was kept of the change. */
function undo(change: ChangedField, after: string): unknown {
  if (change.length === 4) {
    const [, start, removed, inserted] = change;
    return after.slice(0, start) + removed + after.slice(start + inserted.length);
  }
  return change[1];
}

const aText = string({ unit: 'grapheme', maxLength: 120 });

describe('what is kept of a changed field', () => {
  it('is before and after where both are short, or no texts', () => {
    expect(changedField('wishes', 'To stay', 'To move')).toEqual(['wishes', 'To stay', 'To move']);
    expect(changedField('signed', 0, 1)).toEqual(['signed', 0, 1]);
    expect(changedField('due', null, 'x'.repeat(99))).toEqual(['due', null, 'x'.repeat(99)]);
  });

  it('is the changed middle of a long text', () => {
    const text = 'Police were called twice in March, and Housing changed the locks.';
    const now = text.replace('twice', 'three times');
    expect(changedField('text', text, now)).toEqual(['text', 20, 'wice', 'hree times']);
  });

  it('lets the change be taken back, whatever was typed', () => {
    assert(
      property(aText, aText, aText, aText, (head, before, after, tail) => {
        const [old, now] = [head + before + tail, head + after + tail];
        expect(undo(changedField('text', old, now), now)).toBe(old);
      }),
    );
  });

  it('never holds half a character', () => {
    const smile = '\u{1f600}';
    const grin = '\u{1f601}';
    const long = 'x'.repeat(60);
    const change = changedField('text', `${long}${smile}${long}`, `${long}${grin}${long}`);
    expect(change).toEqual(['text', 60, smile, grin]);
  });
});

describe('the groups of an object', () => {
  it('are told where they differ, are new or are gone', () => {
    const before = { repeat: { windowMonths: 12 }, agenda: { a: 1 }, old: 1 };
    const after = { agenda: { a: 1 }, repeat: { windowMonths: 6 }, fresh: [2] };
    expect(changedGroups('settings', JSON.stringify(before), JSON.stringify(after))).toEqual([
      ['settings.repeat', '{"windowMonths":12}', '{"windowMonths":6}'],
      ['settings.old', '1', null],
      ['settings.fresh', null, '[2]'],
    ]);
  });
});
