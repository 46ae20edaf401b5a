import type { z } from 'zod';

export type Call = { readonly input: z.ZodType; readonly output: z.ZodType };
export type Contract = {
  readonly calls: Readonly<Record<string, Call>>;
  readonly events: Readonly<Record<string, z.ZodType>>;
};

export const defineContract = <const C extends Contract>(contract: C): C => contract;

/** What a caller may pass (before defaults and transforms). */
export type CallInput<C extends Contract, N extends keyof C['calls']> = z.input<
  C['calls'][N]['input']
>;
/** What a handler receives (after parsing). */
export type ParsedInput<C extends Contract, N extends keyof C['calls']> = z.output<
  C['calls'][N]['input']
>;
export type CallOutput<C extends Contract, N extends keyof C['calls']> = z.output<
  C['calls'][N]['output']
>;
export type EventPayload<C extends Contract, N extends keyof C['events']> = z.output<
  C['events'][N]
>;
