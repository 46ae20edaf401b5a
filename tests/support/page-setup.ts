import { cleanNotifications, cleanNotificationsQueue } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { saving } from '../../src/renderer/lib/saving.ts';
import { addBrowserParts } from './browser-shims.ts';

addBrowserParts();
// A busy machine takes longer than the second that is usual; what is there is found at once all the same.
configure({ asyncUtilTimeout: 4000 });
afterEach(async () => {
  cleanup();
  // The files of tests share a window: what outlives a page there must not reach the next test.
  vi.useRealTimers();
  saving.abandon();
  cleanNotificationsQueue();
  cleanNotifications();
  // One that is never answered would say "Saving" in every test that follows in this window.
  await vi.waitFor(() => {
    if (saving.get().state !== 'saved') throw new Error('A change of this test has no answer');
  });
});
