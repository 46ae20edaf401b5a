import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logCallError, logError } from '../../../src/main/log.ts';
import { AppError } from '../../../src/shared/ipc/result.ts';

const marker = 'Leila Marker, 7 Marker Road, /stores/marker.casetable';

describe('the log', () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
      lines.push(said.join(' '));
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('tells what failed by a code, and the kind of the error', () => {
    logError('recent-store', Object.assign(new Error(marker), { code: 'ENOSPC' }));
    logError('lock', Object.assign(new Error(marker), { code: 'SQLITE_IOERR_WRITE' }));
    logCallError('cases.get', new AppError('store-damaged', marker));
    logError('page', Object.assign(new Error('oom'), { code: 'oom' }));
    expect(lines).toEqual([
      '[casetable] recent-store Error ENOSPC',
      '[casetable] lock Error SQLITE_IOERR_WRITE',
      '[casetable] cases.get AppError store-damaged',
      '[casetable] page Error oom',
    ]);
  });

  it.each<[string, unknown]>([
    ['a text', marker],
    ['a message', new Error(marker)],
    ['a name', Object.assign(new Error('x'), { name: marker })],
    ['a name of one word', Object.assign(new Error('x'), { name: 'Marker' })],
    ['a code', Object.assign(new Error('x'), { code: marker })],
    ['a code of one word', Object.assign(new Error('x'), { code: 'marker' })],
    ['a cause', new Error('x', { cause: marker })],
    ['a path', Object.assign(new Error('x'), { code: 'ENOENT', path: marker })],
    ['an object', { message: marker, code: marker }],
    ['a thrown class', new (class Marker extends Error {})(marker)],
  ])('says nothing of %s', (_what, error) => {
    logError('uncaught', error);
    logCallError(marker, error);
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).not.toMatch(/marker/i);
  });
});
