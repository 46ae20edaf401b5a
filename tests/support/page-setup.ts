import { cleanNotifications, cleanNotificationsQueue } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { saving } from '../../src/renderer/lib/saving.ts';
import { addBrowserParts } from './browser-shims.ts';

addBrowserParts();
afterEach(() => {
  cleanup();
  // The files of tests share a window: what outlives a page there must not reach the next test.
  vi.useRealTimers();
  saving.abandon();
  cleanNotificationsQueue();
  cleanNotifications();
});
