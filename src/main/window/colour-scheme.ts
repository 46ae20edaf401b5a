import { nativeTheme } from 'electron';
import { type ColourScheme, grounds } from '../../shared/domain/preferences.ts';

/** The system's own parts of the window follow, and so does `prefers-color-scheme` in the page. */
export function showColourScheme(colourScheme: ColourScheme): void {
  nativeTheme.themeSource = colourScheme === 'auto' ? 'system' : colourScheme;
}

export const windowGround = (): string =>
  nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
