import { describe, expect, it } from 'vitest';
import { explainMissing, missingLibraries, packageName } from '../../../scripts/system-packages.ts';

describe('which system packages are missing', () => {
  it('reads them from what ldd prints', () => {
    const output = [
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibasound.so.2 => not found',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  });

  it('uses the new name of a package where the system knows it, else the old one', () => {
    const names = 'libgtk-3-0t64|libgtk-3-0';
    expect(packageName(names, () => true)).toBe('libgtk-3-0t64');
    expect(packageName(names, (name) => !name.endsWith('t64'))).toBe('libgtk-3-0');
    expect(packageName(names, () => false)).toBe('libgtk-3-0');
  });

  const needs = [
    { packages: ['xvfb'], why: 'no display' },
    { packages: ['g++', 'make'], why: 'to compile' },
  ];

  it('gives one line to type for all of them where it may not install them itself', () => {
    expect(explainMissing(needs, true).split('\n')).toEqual([
      'Some system packages are missing:',
      '  xvfb (no display)',
      '  g++ make (to compile)',
      'Type this, then start again:',
      '  sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb g++ make',
    ]);
  });

  it('names them where the system has another package manager', () => {
    const text = explainMissing(needs, false);
    expect(text).toContain('g++ make (to compile)');
    expect(text).not.toContain('apt-get');
  });
});
