import type { z } from 'zod';
import type { AuditVerb } from '../domain/access/audit-words.ts';
import type { Role, Viewer } from '../domain/access/user.ts';
import type { Allow } from './rights.ts';

/**
 * What a call is about, so that a case closed to the viewer is closed by every way to it. `at` names
 * the field of the input that holds the id, or a list of ids.
 */
export type About = {
  readonly kind:
    | 'case'
    | 'referral'
    | 'hearing'
    | 'action'
    | 'risk'
    | 'person'
    | 'entry'
    | 'attachment'
    | 'decision'
    | 'held-row';
  readonly at: string;
};

export type Call = {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The roles that may make this call. */
  readonly allow: Allow;
  /** The first is what looking is recorded of. */
  readonly about?: About | readonly About[];
  /** A representative may make this call for their own agency only: the field that names it. */
  readonly ownAgencyAt?: string;
  /** What is taken out of the answer before it leaves main, by role. */
  readonly cut?: { readonly [R in Role]?: (output: never, viewer: Viewer) => unknown };
  /** The verb under which looking is recorded, for calls that show a case. */
  readonly recordsView?: AuditVerb;
  /** The field of the input that says what was looked at, where the call is `about` nothing. */
  readonly viewedAt?: string;
};
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
