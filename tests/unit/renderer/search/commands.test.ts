import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../src/shared/domain/access/user.ts';
import { callsFor } from '../../../../src/shared/ipc/may.ts';
import { matchingCommands } from '../../../../src/renderer/features/search/commands.ts';

const labels = (text: string, role: Role = 'coordinator'): string[] => {
  const calls = callsFor(role);
  return matchingCommands(text, (call) => calls.includes(call)).map(({ label }) => label);
};

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

  it('are those of the role, and no others', () => {
    expect(labels('import', 'chair')).toEqual([]);
    expect(labels('new meeting', 'chair')).toEqual([]);
    expect(labels('', 'representative')).toEqual([
      'My work',
      'My actions',
      'Research',
      'Settings',
      'Search',
      'Light or dark',
      'Keys',
      'Lock',
      'Switch user',
    ]);
  });

  it('are not found by a name', () => {
    expect(labels('Oakley')).toEqual([]);
  });
});
