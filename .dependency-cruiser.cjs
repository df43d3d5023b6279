/** Which room may know which: the fence of ARCHITECTURE.md, checked by `npm test`. */

const may = {
  'report-types': ['core/model'],
  core: [],
  ooxml: ['core/model'],
  hosts: ['core/model', 'ooxml'],
  sources: ['core/model', 'core/figures/decimal', 'core/figures/period', 'core/figures/period-label'],
  service: ['core/model', 'core/figures', 'sources'],
  pane: ['core'],
};

/** Packages that each room may use; apps and tests may use any. */
const packages = {
  'report-types': [],
  core: [],
  ooxml: ['fflate', 'saxes'],
  hosts: ['@microsoft/office-js-helpers', '@azure/msal-browser'],
  sources: ['csv-parse'],
  service: ['fastify', '@fastify/.*', '@sinclair/typebox', 'kysely', '@electric-sql/pglite', 'csv-parse'],
  pane: ['react', '@fluentui/react-components', '@fluentui/react-icons'],
};

/** Packages that one file, or a few that belong together, stand in front of. */
const behind = {
  '@microsoft/office-js-helpers': 'src/hosts/word/platform\\.ts$',
  '@azure/msal-browser': 'src/hosts/word/sign-in',
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    ...Object.entries(may).map(([room, rooms]) => ({
      name: `room-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [room, ...rooms].map((name) => `^src/${name}([/.]|$)`) },
    })),
    ...Object.entries(packages).map(([room, names]) => ({
      name: `packages-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: 'node_modules/', pathNot: names.map((name) => `node_modules/${name}/`) },
    })),
    ...Object.entries(behind).map(([name, files]) => ({
      name: `behind-its-file-${name}`,
      severity: 'error',
      from: { path: '^(src|test)/', pathNot: `^${files}` },
      to: { path: `node_modules/${name}/` },
    })),
    ...['core', 'ooxml', 'hosts', 'pane', 'report-types'].map((room) => ({
      name: `no-node-in-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { dependencyTypes: ['core'] },
    })),
    { name: 'no-orphan-test-support', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
