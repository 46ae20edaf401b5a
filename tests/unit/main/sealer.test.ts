import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer, isSealed } from '../../../src/main/store/sealer.ts';

const key = randomBytes(32);
const place = 'persons 1 address';

describe('a sealed value', () => {
  it('is opened by the same key and place alone, and says nothing of itself', () => {
    const sealer = createSealer(key);
    const sealed = sealer.seal(place, '14 Ferry Road');
    expect(isSealed(sealed)).toBe(true);
    expect(sealed).not.toContain('Ferry');
    expect(createSealer(key).open(place, sealed)).toBe('14 Ferry Road');
    expect(() => sealer.open('persons 2 address', sealed)).toThrow(/cannot be read/);
    expect(() => createSealer(randomBytes(32)).open(place, sealed)).toThrow(/cannot be read/);
    expect(() => sealer.open(place, '14 Ferry Road')).toThrow(/cannot be read/);
  });

  it('is refused when any letter of it was changed', () => {
    const sealer = createSealer(key);
    const sealed = sealer.seal(place, 'LN11 7GZ');
    const from = sealed.indexOf(':') + 1;
    for (let at = from; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      if (Buffer.from(changed, 'base64').equals(Buffer.from(sealed, 'base64'))) continue;
      expect(() => sealer.open(place, changed)).toThrow(/cannot be read/);
    }
  });

  it('is another text each time, more often than numbers for it are made at once', () => {
    const sealer = createSealer(key);
    const sealed = Array.from({ length: 1000 }, () => sealer.seal(place, 'same'));
    expect(new Set(sealed.map((text) => text.slice(0, 20))).size).toBe(1000);
    expect(new Set(sealed.map((text) => sealer.open(place, text)))).toEqual(new Set(['same']));
  });
});

describe('a keyed hash', () => {
  it('is the same for the same text of the same kind and key, and for nothing else', () => {
    const sealer = createSealer(key);
    const hash = sealer.hash('phone', '+447700900123');
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(createSealer(key).hash('phone', '+447700900123')).toBe(hash);
    expect(sealer.hash('postcode', '+447700900123')).not.toBe(hash);
    expect(sealer.hash('phone', '+447700900124')).not.toBe(hash);
    expect(createSealer(randomBytes(32)).hash('phone', '+447700900123')).not.toBe(hash);
  });
});

it('does nothing once its keys are gone', () => {
  const sealer = createSealer(key);
  const sealed = sealer.seal(place, 'x');
  sealer.wipe();
  expect(() => sealer.seal(place, 'x')).toThrow('Casetable is locked');
  expect(() => sealer.open(place, sealed)).toThrow('Casetable is locked');
  expect(() => sealer.hash('phone', 'x')).toThrow('Casetable is locked');
});
