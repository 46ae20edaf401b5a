import type { WebContents } from 'electron';

/**
 * A connection from page to page passes neither the content policy nor the guard of requests, so it is
 * left no way out: no packet but through a proxy, and Casetable has none.
 */
export const forbidPeerConnections = (contents: WebContents): void =>
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
