import Database from 'better-sqlite3-multiple-ciphers';

/** The store file as the database library sees it, past every rule of the app. */
export function openRaw(
  path: string,
  key: Uint8Array,
  { mayCreate = false }: { readonly mayCreate?: boolean } = {},
): { readonly handle: Database.Database; readonly [Symbol.dispose]: () => void } {
  const handle = new Database(path, { fileMustExist: !mayCreate });
  handle.pragma("cipher = 'sqlcipher'");
  handle.pragma('legacy = 4');
  handle.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`));
  return { handle, [Symbol.dispose]: () => handle.close() };
}
