import { describe, expect, it } from 'vitest';
import { darkTokens, lightTokens, tokenVariables } from '../../../../src/renderer/app/tokens.ts';

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = [
  'primary',
  'repeat',
  'danger',
  'highRisk',
  'open',
  'confidential',
  'done',
  'written',
  'plain',
] as const;

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('the %s colours', (_scheme, tokens) => {
  it.each(pairs)('let %s be read on its own tint', (pair) => {
    const [colour, tint] = tokens[pair];

    expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['text', 'muted'] as const)('let %s be read on every tint of a row', (text) => {
    for (const ground of [tokens.surface, tokens.bg, tokens.primary[1]]) {
      expect(contrast(tokens[text], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['edge', 'focus', 'openBar'] as const)('let %s be seen', (line) => {
    expect(contrast(tokens[line], tokens.surface)).toBeGreaterThanOrEqual(3);
  });

  it('let the words on a filled button be read', () => {
    expect(contrast(tokens.onPrimary, tokens.primary[0])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a token', () => {
  it('becomes a variable, and a pair becomes two', () => {
    expect(tokenVariables(lightTokens)).toMatchObject({
      '--ct-bg': lightTokens.bg,
      '--ct-high-risk': lightTokens.highRisk[0],
      '--ct-high-risk-tint': lightTokens.highRisk[1],
    });
  });
});
