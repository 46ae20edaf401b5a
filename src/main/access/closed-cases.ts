import {
  AliasNode,
  IdentifierNode,
  OperationNodeTransformer,
  SelectQueryNode,
  TableNode,
  type FromNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  type QueryId,
  type Transaction,
} from 'kysely';
import { restOfTables } from '../store/closed-rows.ts';
import type { Db, Tables } from '../store/tables.ts';

/** What keeps the cases that are closed to a viewer out of everything they read. */
export type ClosedCases = {
  /** The store as the viewer reads it. */
  readonly reading: Db;
  /** The same within a change under way: as that leaves it. */
  readonly readingIn: (tx: Transaction<Tables>) => Db;
  /** To be called once the store is open, and after a closure was made or lifted. */
  readonly refresh: () => Promise<void>;
};

/**
 * In each query of the viewer every table that tells of cases is replaced by itself without the
 * closed ones, so that no query can forget them. Which those are is asked anew by each query: a case
 * that joins a closed pair is closed from that moment on. Whoever no case is closed to pays nothing.
 */
export function createClosedCases(whole: Db, userId: string): ClosedCases {
  // Until it is known that nothing is closed, everything is taken to be.
  let hasClosures = true;
  const transformer = new WithoutClosedCases(whole, userId);
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (!hasClosures) return node;
      refuseChanges(node);
      return transformer.transformNode(node, queryId);
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return {
    reading: whole.withPlugin(plugin),
    readingIn: (tx) => tx.withPlugin(plugin),
    refresh: async () => {
      const standing = await whole
        .selectFrom('case_closures')
        .select('id')
        .where('user_id', '=', userId)
        .where('lifted_at', 'is', null)
        .limit(1)
        .executeTakeFirst();
      hasClosures = standing !== undefined;
    },
  };
}

/** A change goes through a transaction, for which the gate has looked at what it is about. */
function refuseChanges(node: OperationNode): void {
  if (!SelectQueryNode.is(node)) throw new Error('What a viewer reads by changes nothing');
}

/** Puts the subquery of a table in its place, under its own name, wherever rows are read from it. */
class WithoutClosedCases extends OperationNodeTransformer {
  readonly #rest: ReadonlyMap<string, OperationNode>;
  readonly #done: ReadonlySet<OperationNode>;

  constructor(whole: Db, userId: string) {
    super();
    this.#rest = restOfTables(whole, userId);
    this.#done = new Set(this.#rest.values());
  }

  /** A query inside another comes by twice; what was put in must still see the closed cases. */
  protected override transformNodeImpl<T extends OperationNode>(node: T, queryId?: QueryId): T {
    return this.#done.has(node) ? node : super.transformNodeImpl(node, queryId);
  }

  protected override transformFrom(node: FromNode): FromNode {
    const from = super.transformFrom(node);
    return { ...from, froms: from.froms.map((each) => this.#without(each)) };
  }

  protected override transformJoin(node: JoinNode): JoinNode {
    const join = super.transformJoin(node);
    return { ...join, table: this.#without(join.table) };
  }

  #without(node: OperationNode): OperationNode {
    const table = AliasNode.is(node) ? node.node : node;
    if (!TableNode.is(table)) return node;
    const { name } = table.table.identifier;
    const rest = this.#rest.get(name);
    if (rest === undefined) return node;
    return AliasNode.create(rest, AliasNode.is(node) ? node.alias : IdentifierNode.create(name));
  }
}
