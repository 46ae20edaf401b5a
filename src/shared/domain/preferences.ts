export const colourSchemes = ['light', 'dark', 'auto'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

/** In percent. */
export const textSizes = [100, 115, 130] as const;
export type TextSize = (typeof textSizes)[number];

/** How the window looks to whoever works here; nothing of the record. */
export type Preferences = { readonly colourScheme: ColourScheme; readonly textSize: TextSize };

/** The ground of the page and, until it has painted, of its window. */
export const grounds = { light: '#F3F5F6', dark: '#12171B' } as const;

/**
 * What is not known is as at the first start. Without zod, which takes longer to read than all else
 * that stands before the window.
 */
export function knownPreferences(
  given: Readonly<Partial<Record<keyof Preferences, unknown>>>,
): Preferences {
  return {
    colourScheme: colourSchemes.find((known) => known === given.colourScheme) ?? 'auto',
    textSize: textSizes.find((known) => known === Number(given.textSize)) ?? 100,
  };
}
