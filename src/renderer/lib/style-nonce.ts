import { pageMeta } from './page-meta.ts';

/** The nonce that the page's policy asks of every style that a library adds. */
export const styleNonce = (): string => pageMeta('csp-nonce');
