/**
 * Tries so many times to open a store with its passphrase, and says what came of each try as JSON. Run by
 * the test of two openers: node try-to-open.ts STORE PASSPHRASE TRIES
 */
import { AppError } from '../../src/shared/ipc/result.ts';
import { listSlots } from '../../src/main/vault/key-file.ts';
import { openWithSecret } from '../../src/main/vault/store-files.ts';

const [path = '', secret = '', count = '0'] = process.argv.slice(2);
const userId = listSlots(path)[0]?.userId ?? '';
const options = { at: new Date().toISOString(), accountName: 'r.hargreaves', isPatient: false };

for (let attempt = 0; attempt < Number(count); attempt += 1) {
  const outcome = await openWithSecret(path, { choice: { userId }, secret }, options).then(
    () => ({ code: 'opened', message: '' }),
    (error: unknown) =>
      error instanceof AppError
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: String(error) },
  );
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
