import { pathToFileURL } from 'node:url';

/** Where the tests' setup put the bundled thread that derives keys in WebAssembly. */
export const argon2ThreadVariable = 'CASETABLE_ARGON2_THREAD';

/** Only tests that run after that setup may ask for it. */
export function argon2ThreadUrl(): URL {
  const bundled = process.env[argon2ThreadVariable];
  if (bundled === undefined) throw new Error('Run this test in the project “integration”');
  return pathToFileURL(bundled);
}
