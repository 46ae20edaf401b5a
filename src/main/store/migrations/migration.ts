/** One step forward. `sql` runs inside the transaction that also raises the version. */
export type Migration = { readonly version: number; readonly sql: string };
