const { availableParallelism } = require('node:os');

// Sources are ES modules with `.ts` in their imports; jest gets them as CommonJS (a plain require graph), because its
// own ES module support can't load packages that mix both kinds on Node 20.
const transpiledPackages = [
  'jose',
  'agenda',
  '@agendajs',
  '@fluentui/react-icons',
  '@microsoft/teams-js',
  '@microsoft/teamsfx',
  'filenamify',
  'jwt-decode',
  'wouter',
  'regexparam',
  'strip-bom',
  // Imports Node's own modules dynamically, which jest's sandbox refuses.
  'mongodb/lib/runtime_adapters\\.js',
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${transpiledPackages.join('|')})(?:/|$))`],
  globalSetup: '<rootDir>/tests/support/globalSetup.ts',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.ts',
};

const tests = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

// A time-out of a project's own is only taken from code.
const patient = ['<rootDir>/tests/support/patience.ts'];

const projects = [
  {
    ...common,
    displayName: 'node',
    testMatch: [...tests('domain', 'api', 'bot', 'tab', 'infra'), '<rootDir>/tests/*.test.ts'],
  },
  { ...common, displayName: 'browser', testMatch: tests('e2e'), setupFilesAfterEnv: patient },
];

// Kills and outages take minutes: `npm run test:long`.
const long = { ...common, displayName: 'long', testMatch: tests('faults'), setupFilesAfterEnv: patient };

module.exports = {
  // A browser test is two at work, so no more of them than a small machine bears.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  // Time for a machine that does a lot else at once; what passes takes a fraction of it.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longestFirst.cjs',
  projects: process.env.LONG ? [...projects, long] : projects,
};
