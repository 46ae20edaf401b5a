/** The layers of ARCHITECTURE.md as rules; tests/architecture checks that they see the code. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    only('no-cycle', 'A cycle has no order to be read in', {}, { circular: true }),
    only('not-to-tests', 'The product never needs its tests', { path: '^src' }, { path: '^tests' }),
    only(
      'shared-is-pure',
      'shared runs anywhere',
      { path: '^src/shared' },
      { path: '^(src/(main|preload|renderer)|node:)|node_modules/(electron|react)' },
    ),
    only(
      'no-node-in-shared',
      'shared runs anywhere',
      { path: '^src/shared' },
      { dependencyTypes: ['core'] },
    ),
    only(
      'domain-knows-no-ipc',
      'Rules know no wire',
      { path: '^src/shared/domain' },
      { path: '^src/shared/ipc' },
    ),
    only(
      'renderer-not-main',
      'Only through the contract',
      { path: '^src/renderer' },
      { path: '^src/(main|preload)' },
    ),
    only(
      'main-not-renderer',
      'Only through the contract',
      { path: '^src/(main|preload)' },
      { path: '^src/renderer' },
    ),
    only(
      'preload-is-the-bridge',
      'The preload holds two functions and nothing else',
      { path: '^src/preload' },
      { path: '^src', pathNot: '^src/shared/ipc/bridge' },
    ),
    only(
      'electron-at-the-edge',
      'All but the shell runs in plain Node',
      {
        path: '^src',
        pathNot:
          '^src/(main/(index|start|create-main)\\.ts|main/(window|security)/|main/ipc/register\\.ts|preload/)',
      },
      { path: 'node_modules/electron/' },
    ),
    only(
      'database-in-store-only',
      'One folder speaks to the database',
      { path: '^src', pathNot: '^src/main/store' },
      { path: 'better-sqlite3' },
    ),
    only(
      'migrations-are-frozen',
      'A shipped step depends on nothing that may change',
      { path: '^src/main/store/migrations' },
      { path: '^src', pathNot: 'migrations/migration\\.ts$' },
    ),
    only(
      'documents-know-no-store',
      'A document is made from data',
      { path: '^src/main/export' },
      { path: '^src/main/(store/(?!store-error)|services|vault|ipc)' },
    ),
    only(
      'features-apart',
      'Pages compose features',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/(app|pages|features/(?!$1/))' },
    ),
    only(
      'components-know-no-calls',
      'Components are for looks',
      { path: '^src/renderer/components' },
      { path: '^src/renderer/(app|pages|features|lib/ipc)' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
