import { z } from 'zod';
import { contract } from '../../src/shared/ipc/contract.ts';

/** A value that fits a schema, as far as its JSON schema says; enough to reach the handler. */
function fitting(schema: z.core.JSONSchema.BaseSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
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

/** What an entry has to say hangs on its kind, which a JSON schema cannot tell. */
const saidBesides: Readonly<Record<string, object>> = {
  'entries.save': { content: { what: 'plain otters dance' } },
};

/** A meeting ends after it starts, which a JSON schema cannot tell either. */
const withLaterEnd = (text: string): string =>
  text.replaceAll('"endsAt":"09:30"', '"endsAt":"12:45"');

/** Input that a call takes, made from nothing but its schema. */
export const inputFor = (name: keyof typeof contract.calls): Record<string, unknown> => {
  const schema = z.toJSONSchema(contract.calls[name].input, {
    io: 'input',
    unrepresentable: 'any',
  });
  const input = JSON.parse(withLaterEnd(JSON.stringify(fitting(schema)))) as object;
  return { ...input, ...saidBesides[name] };
};
