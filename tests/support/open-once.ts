/** Opens a store and says how it went. Run in a process of its own: node open-once.ts STORE KEY_IN_HEX */
import { openStore } from '../../src/main/store/open-store.ts';
import { AppError } from '../../src/shared/ipc/result.ts';

const [path = '', key = ''] = process.argv.slice(2);
try {
  await openStore(path, Buffer.from(key, 'hex')).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.code : String(error));
}
