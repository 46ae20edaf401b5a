/** Makes the sample as the app does at the first time, and closes it. Run by Node: make-sample.ts FOLDER */
import { createAppCore } from './app-core.ts';

const [folder = ''] = process.argv.slice(2);
const { dispatch, services } = createAppCore({ folder });
const made = await dispatch('store.openSample', {});
if (!made.ok) throw new Error(`The sample was not made: ${made.error.message}`);
await services.session.lock();
