import { expect, it } from 'vitest';
import { createAtRest } from '../../../src/main/vault/at-rest.ts';

it('is at rest once nobody has used the window for a while', async () => {
  let unused = 25_000;
  await createAtRest({ unusedMs: () => unused })(new AbortController().signal);
  unused = 0;
  const stopping = new AbortController();
  const waiting = createAtRest({ unusedMs: () => unused })(stopping.signal);
  const first = await Promise.race([waiting.then(() => 'rest'), Promise.resolve('work')]);
  expect(first).toBe('work');
  stopping.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

it('is not waited for where it is not wanted any more', async () => {
  const stopped = AbortSignal.abort();
  await expect(createAtRest({ unusedMs: () => 25_000 })(stopped)).rejects.toMatchObject({
    name: 'AbortError',
  });
});
