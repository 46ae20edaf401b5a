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

/** Tells what a person reads of something that is refused, and passes it on. */
export async function tellRefused<T>(id: string, refused: Promise<T>): Promise<T> {
  try {
    return await refused;
  } catch (error) {
    if (error instanceof Error) tellFault(id, { message: error.message });
    throw error;
  }
}
