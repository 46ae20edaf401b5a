import { describe, expect, it } from 'vitest';
import { matchingCommands } from '../../../../src/renderer/features/search/commands.ts';

const labels = (text: string): string[] => matchingCommands(text).map(({ label }) => label);

describe('the commands of the finder', () => {
  it('are all offered before anything is typed', () => {
    expect(labels('')).toContain('Today');
    expect(labels('')).toContain('Lock');
  });

  it('are found by the beginning of any of their words, in any order', () => {
    expect(labels('set')).toEqual(['Settings']);
    expect(labels('mend row')).toEqual(['Rows to mend']);
  });

  it('are found by words that people use for them', () => {
    expect(labels('excel')).toEqual(['Import a list', 'Import a list of incidents']);
    expect(labels('overdue')).toEqual(['Actions']);
    expect(labels('seen before')).toEqual(['Check a name']);
  });

  it('are not found by a name', () => {
    expect(labels('Oakley')).toEqual([]);
  });
});
