import type { PageViewer } from '../../src/renderer/lib/viewer.ts';
import { callsFor } from '../../src/shared/ipc/may.ts';

/** Somebody at the open store, with the rights that the contract gives their role. */
export const aPageViewer = ({
  role = 'coordinator',
  ...given
}: Partial<PageViewer> = {}): PageViewer => ({
  userId: '7d9f7a52-6f5e-4b53-8a36-0f6a1d1b2c01',
  name: 'Joanne Lowe',
  role,
  agencyId: role === 'representative' ? '3a0f6f64-2f0c-4f7e-9c1a-6d5b8e2f7a10' : null,
  holdsAddressKey: role === 'coordinator',
  may: callsFor(role),
  ...given,
});
