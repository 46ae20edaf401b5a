import { describe, expect, it } from 'vitest';
import { allowOnlyPlainText } from '../../../../src/renderer/app/trusted-types.ts';

function installedRule(): { name: string; createHTML: (text: string) => string } {
  let installed: { name: string; createHTML: (text: string) => string } | undefined;
  allowOnlyPlainText({
    createPolicy: (name, rules) => {
      installed = { name, ...rules };
    },
  });
  if (installed === undefined) throw new Error('No policy was installed');
  return installed;
}

describe('the default policy', () => {
  it('is the one that the page policy names', () => {
    expect(installedRule().name).toBe('default');
  });

  it('lets a style sheet through as it is', () => {
    const css = ':root{--mantine-scale:1;}@media (min-width: 48em){.a>.b{color:red}}';

    expect(installedRule().createHTML(css)).toBe(css);
  });

  it.each(['<img src=x onerror=alert(1)>', '</style><script>', 'a < b'])('refuses %s', (text) => {
    expect(() => installedRule().createHTML(text)).toThrow(TypeError);
  });
});
