import { describe, expect, it } from 'vitest';
import { createSavingLedger } from '../../../../src/renderer/lib/saving.ts';

describe('the saving ledger', () => {
  it('says saving until a change has been answered', async () => {
    const ledger = createSavingLedger();
    let answer = (_words: string): void => {};

    const tracked = ledger.track(new Promise<string>((resolve) => (answer = resolve)));
    expect(ledger.get().state).toBe('saving');
    answer('done');

    await expect(tracked).resolves.toBe('done');
    expect(ledger.get().state).toBe('saved');
  });

  it('says saved again after a change was refused, as nothing is left to save', async () => {
    const ledger = createSavingLedger();

    await expect(ledger.track(Promise.reject(new Error('refused')))).rejects.toThrow('refused');

    expect(ledger.get().state).toBe('saved');
  });

  it('tells its listeners of a change of state, once, until they stop', async () => {
    const ledger = createSavingLedger();
    const heard: string[] = [];
    const stop = ledger.subscribe(() => heard.push(ledger.get().state));

    await Promise.all([ledger.track(Promise.resolve()), ledger.track(Promise.resolve())]);
    stop();
    await ledger.track(Promise.resolve());

    expect(heard).toEqual(['saving', 'saved']);
  });

  it('is told nothing by the answer to what was abandoned meanwhile', () => {
    const ledger = createSavingLedger();
    let isUnsaved = true;
    const draft = {
      flush: () => Promise.resolve(),
      hasUnsaved: () => isUnsaved,
      abandon: () => void (isUnsaved = false),
    };
    ledger.add(draft);
    ledger.changed(draft, { error: new Error('full') });
    expect(ledger.get().state).toBe('failed');
    ledger.abandon();
    ledger.changed(draft, { error: new Error('full') });
    expect(ledger.get().state).toBe('saved');
  });
});
