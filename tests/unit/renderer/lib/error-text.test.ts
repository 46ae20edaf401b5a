import { describe, expect, it } from 'vitest';
import { errorText } from '../../../../src/renderer/lib/error-text.ts';
import { AppError, errorCodes } from '../../../../src/shared/ipc/result.ts';

describe('the words for a failure', () => {
  it.each(errorCodes)('say %s in a sentence', (code) => {
    expect(errorText(new AppError(code, ''))).toMatch(/^[A-Z].+\.$/);
  });

  it('differ for each failure', () => {
    const words = errorCodes.map((code) => errorText(new AppError(code, '')));

    expect(new Set(words).size).toBe(errorCodes.length);
  });

  it('tell the wait that main names', () => {
    const error = new AppError('wrong-passphrase', 'Not this one. Wait 30 seconds.');

    expect(errorText(error)).toBe('Not this one. Wait 30 seconds.');
  });

  it('never show what an unexpected error says', () => {
    expect(errorText(new Error('SELECT secret FROM persons'))).not.toContain('secret');
    expect(errorText(new AppError('internal', '/home/someone'))).not.toContain('/home');
  });
});
