/**
 * Lint rules for what must not be done to a store, as a plugin of oxlint. Most of it is written in a
 * text, which no rule of the linter's own looks into; each of these has lost or leaked data.
 */
type Node = {
  readonly name?: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
};
type Context = {
  readonly report: (finding: { readonly message: string; readonly node: Node }) => void;
};
type Rule = { readonly create: (context: Context) => Record<string, (node: Node) => void> };

/** Finds texts and names by a pattern; what is put into a template stands as a question mark. */
function banned(pattern: RegExp | null, message: string, name: RegExp | null = null): Rule {
  return {
    create: (context) => ({
      Literal: (node) => {
        if (typeof node.value === 'string' && pattern?.test(node.value) === true) {
          context.report({ message, node });
        }
      },
      TemplateLiteral: (node) => {
        const text = (node.quasis ?? []).map(({ value }) => value.raw).join('?');
        if (pattern?.test(text) === true) context.report({ message, node });
      },
      Identifier: (node) => {
        if (name?.test(node.name ?? '') === true) context.report({ message, node });
      },
    }),
  };
}

const plugin = {
  meta: { name: 'store' },
  rules: {
    'no-rekey': banned(
      /(^|;|\bpragma\s)\s*(\w+\.)?(hex|text)?rekey\b/i,
      'A change of key in place can destroy the store when it is interrupted: rotate into a copy',
      /^rekey$/,
    ),
    'no-attach': banned(
      /(^|;)\s*attach\s+(database\b|['"?:@$]|\S+\s+as\b)/i,
      'A second database does not have the settings of the first: open it for itself',
    ),
    'no-extension': banned(/\bload_extension\b/i, 'Runs foreign code in the store'),
    'no-blind-check': banned(
      /\bcipher_integrity_check\b/i,
      'Finds nothing in this build, also in a damaged store: use scanPages',
    ),
    'no-log-ahead': banned(
      /\bjournal_mode\s*=\s*wal\b|^wal$/i,
      'A copy of the file alone would lack what is in the log: keep the rollback journal',
    ),
    'no-file-copy': banned(
      null,
      'A copy of an open store can be torn: use the backup, or writeDurably for other files',
      /^(copyFile|cp)(Sync)?$/,
    ),
  },
};

export default plugin;
