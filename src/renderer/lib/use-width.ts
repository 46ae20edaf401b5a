import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Until it is known, and where nothing has a size. */
const commonWidth = 1000;

/** How wide an element is on the screen, known before it is first drawn, so that nothing jumps. */
export function useWidth<E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>;
  readonly width: number;
} {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(commonWidth);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth || commonWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { ref, width };
}
