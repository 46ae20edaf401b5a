import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useViewportSize } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { styleNonce } from '../lib/style-nonce.ts';
import { useScale } from '../lib/text-size.ts';
import { colourSchemeManager } from './colour-scheme-manager.ts';
import { createQueryClient } from './query-client.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** Height of the layout, in pixels at 100 %, from which rows grow. */
const tallFrom = 860;

export function Providers({ children }: { children: ReactNode }): ReactElement {
  const scale = useScale();
  const { height } = useViewportSize();
  const [client] = useState(createQueryClient);
  const scaledTheme = useMemo(() => ({ ...theme, scale }), [scale]);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-tall', height / scale >= tallFrom);
  }, [height, scale]);

  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={scaledTheme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colourSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1 }}>
          <Notifications position="bottom-right" limit={3} transitionDuration={120} />
          {children}
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
