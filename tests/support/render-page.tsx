import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../../src/renderer/app/query-client.ts';
import { theme } from '../../src/renderer/app/theme.ts';
import { type PageViewer, ViewerContext } from '../../src/renderer/lib/viewer.ts';
import { aPageViewer } from './page-viewer.ts';
import { type Answers, createFakeBridge, type FakeBridge } from './fake-bridge.ts';

type Options = {
  /** Where the page stands, such as `/referrals/:id`. @default '/' */
  readonly path?: string;
  /** The address it is opened at. @default the path itself */
  readonly at?: string;
  /** Who is at the store. @default a coordinator */
  readonly viewer?: Partial<PageViewer>;
};

type Page = {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  /** The address the page has gone to. */
  readonly address: () => string;
};

/** Shows a page or a component as the app would, over a main that answers as told. */
export function renderPage(
  page: ReactElement,
  answers: Answers,
  { path = '/', at = path, viewer = {} }: Options = {},
): Page {
  const bridge = createFakeBridge(answers);
  Object.defineProperty(window, 'bridge', { value: bridge, configurable: true });
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider theme={theme} env="test">
        <ViewerContext value={aPageViewer(viewer)}>
          <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1 }}>
            <Notifications />
            <RouterProvider router={router} />
          </DatesProvider>
        </ViewerContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    bridge,
    user: userEvent.setup(),
    address: () => router.state.location.pathname,
  };
}
