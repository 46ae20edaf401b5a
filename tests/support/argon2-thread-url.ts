import { workerUrl } from './worker-url.ts';

/** The bundled thread that derives keys in WebAssembly. */
export const argon2Thread = ['argon2-thread', 'src/main/vault/argon2-thread.ts'] as const;

export const argon2ThreadUrl = workerUrl(...argon2Thread);
