import { appendFileSync } from 'node:fs';

export type ToldFault = {
  /** How often it was tried. */
  readonly tries?: number;
  /** How much was gone that somebody had been told was saved. */
  readonly lost?: number;
  /** What a person reads when it happens. */
  readonly message?: string;
};

/** Tells the run of the faults what a test has counted of one; nobody listens in any other run. */
export function tellFault(id: string, told: ToldFault): void {
  const file = process.env['CASETABLE_FAULTS_TOLD'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ id, ...told })}\n`);
}
