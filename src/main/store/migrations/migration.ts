import type { Database } from 'better-sqlite3-multiple-ciphers';

/**
 * What a step may need that SQL cannot do. It is handed in, since a step that has been shipped leans on
 * no other code. Any of it refuses whoever opens the store without the address key.
 */
export type StepTools = {
  /** Seals a text for its place; an empty one stays empty. */
  readonly seal: (table: string, id: string, field: string, text: string) => string;
  /** What `seal` made, for the same place. */
  readonly open: (table: string, id: string, field: string, sealed: string) => string;
  readonly hash: (kind: string, text: string) => string;
  /** The words by which a text is found. */
  readonly words: (text: string) => readonly string[];
  readonly placeForms: (
    address: string,
    postcode: string,
  ) => {
    readonly postcode: string;
    readonly door: string;
    readonly house: string;
    readonly hasStreet: boolean;
  };
  readonly phoneForms: (text: string) => readonly {
    readonly number: string;
    readonly slips: string;
  }[];
  /** A new key for the hashes of rows, and what hashes by it. */
  readonly newRowKey: () => { readonly key: string; readonly hashRow: (hash: string) => string };
};

/** One step forward. `sql` and then `run` happen in the transaction that also raises the version. */
export type Migration = {
  readonly version: number;
  readonly sql: string;
  readonly run?: (db: Database, tools: StepTools) => void;
};
