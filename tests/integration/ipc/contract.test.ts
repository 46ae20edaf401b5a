import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/ipc/contract.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const names = Object.keys(contract.calls) as (keyof typeof contract.calls)[];
const needsNoStore = (name: string): boolean =>
  [
    'store.',
    'window.',
    'preferences.',
    'lists.cancel',
    'incidents.cancel',
    'users.suggestPassphrase',
    'backups.chooseFile',
    'backups.checkRestore',
    'backups.restore',
    'backups.salvage',
  ].some((free) => name.startsWith(free));

/** A value that fits a schema, as far as its JSON schema says; enough to reach the handler. */
function fitting(schema: z.core.JSONSchema.BaseSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.allOf ?? [];
  if (first !== undefined) return fitting(first);
  if (schema.type === 'object') {
    const required = new Set(schema.required);
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => required.has(name))
        .map(([name, value]) => [name, fitting(value as z.core.JSONSchema.BaseSchema)]),
    );
  }
  if (schema.type === 'array') {
    const entry = schema.items as z.core.JSONSchema.BaseSchema;
    return Array.from({ length: schema.minItems ?? 0 }, () => fitting(entry));
  }
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return false;
  return textFor(schema);
}

function textFor({ format, pattern, minLength }: z.core.JSONSchema.BaseSchema): string | null {
  if (format === 'uuid') return '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';
  if (format === 'date') return '2026-11-12';
  if (format === 'date-time') return '2026-11-12T09:30:00Z';
  if (pattern?.includes('\\d')) return '09:30';
  if (pattern !== undefined) return 'z';
  // A new passphrase may not be one letter again and again.
  return 'plain otters dance'.padEnd(minLength ?? 0, 'm');
}

/** A meeting ends after it starts: the one rule here that a JSON schema cannot tell. */
const withLaterEnd = (text: string): string =>
  text.replaceAll('"endsAt":"09:30"', '"endsAt":"12:45"');

const inputFor = (name: (typeof names)[number]): Record<string, unknown> => {
  const schema = z.toJSONSchema(contract.calls[name].input, {
    io: 'input',
    unrepresentable: 'any',
  });
  return JSON.parse(withLaterEnd(JSON.stringify(fitting(schema)))) as Record<string, unknown>;
};

const folder = temporaryFolder();
let core: AppCore;

beforeAll(() => {
  core = createAppCore({ folder: join(folder.path, 'user-data') });
});
afterAll(() => folder[Symbol.dispose]());

describe('every call', () => {
  it.each(names)('%s refuses a field that it does not know', async (name) => {
    const result = await core.dispatch(name, { ...inputFor(name), planted: 'secret-marker-1' });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(result)).not.toContain('secret-marker-1');
  });

  it.each(names.filter((name) => !needsNoStore(name)))(
    '%s is refused while locked',
    async (name) => {
      const input = inputFor(name);
      const result = await core.dispatch(name, input);
      expect(result).toMatchObject({ ok: false, error: { code: 'locked' } });
    },
  );

  it.each(names)('%s refuses what is no object, and never repeats it', async (name) => {
    for (const wrong of ['secret-marker-2', ['secret-marker-2'], 7, null, undefined]) {
      const result = await core.dispatch(name, wrong);
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(JSON.stringify(result)).not.toContain('secret-marker-2');
    }
  });
});

describe('the one door', () => {
  it.each(['nothing.known', '__proto__', 'constructor', 'toString', '', 7, null, {}])(
    'does not know the call %j',
    async (name) => {
      await expect(core.dispatch(name, {})).resolves.toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    },
  );

  it('does not take a polluted prototype for a field', async () => {
    const input: unknown = JSON.parse('{"passphrase":"x","__proto__":{"planted":1}}');
    await expect(core.dispatch('store.unlock', input)).resolves.toMatchObject({ ok: false });
    expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false);
  });
});
