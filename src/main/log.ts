import { contract, type AppContract } from '../shared/ipc/contract.ts';
import { errorCodes } from '../shared/ipc/result.ts';

/** Everything that the log can tell of, besides a call that failed. */
type LogEvent =
  | 'attempts'
  | 'audit'
  | 'backup'
  | 'closing'
  | 'end-page'
  | 'holder'
  | 'idle-lock'
  | 'key-derivation'
  | 'key-file'
  | 'lock'
  | 'on-lock'
  | 'page'
  | 'recent-store'
  | 'rejection'
  | 'renew-page'
  | 'second-place'
  | 'start'
  | 'store-health'
  | 'uncaught';

/**
 * The local log: codes of closed lists only, never a text, a path or a value, since what is logged can
 * be read by anybody who uses the computer.
 */
export function logError(where: LogEvent | keyof AppContract['calls'], error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place that may write to the console
  console.error(['[casetable]', where, nameOf(error), codeOf(error)].join(' ').trim());
}

/** For the door, which knows its calls by their names alone. */
export const logCallError = (name: string, error: unknown): void =>
  logError(isCall(name) ? name : 'uncaught', error);

const isCall = (name: string): name is keyof AppContract['calls'] =>
  Object.hasOwn(contract.calls, name);

/** What a name or a code may be: anybody can give an error others, with anything in them. */
const knownNames = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AggregateError',
  'AppError',
  'AbortError',
  'SqliteError',
  'ZodError',
]);
const knownCodes = new Set<string>([
  ...errorCodes,
  // Why a page's process ended: https://www.electronjs.org/docs/latest/api/structures/render-process-gone-details
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
]);
const isSystemCode = (code: string): boolean =>
  /^(E[A-Z0-9]{2,15}|ERR_[A-Z0-9_]{2,40}|SQLITE_[A-Z_]{2,40})$/.test(code);

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return knownNames.has(error.name) ? error.name : 'Error';
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const { code } = error;
  return typeof code === 'string' && (knownCodes.has(code) || isSystemCode(code)) ? code : '';
}
