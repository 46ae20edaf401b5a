class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const noMatch = (query: string): MediaQueryList =>
  ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList;

/** What Mantine asks of a window and jsdom does not have. */
export function addBrowserParts(): void {
  Object.defineProperty(window, 'matchMedia', { value: noMatch, configurable: true });
  Object.defineProperty(window, 'ResizeObserver', { value: SilentObserver, configurable: true });
  Object.defineProperty(document, 'fonts', {
    value: { addEventListener: () => {}, removeEventListener: () => {} },
    configurable: true,
  });
  Element.prototype.scrollIntoView = () => {};
}
