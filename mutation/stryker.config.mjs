/** The configuration of Stryker, which makes one change of a policy at a time and expects a test to fail. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no API for Stryker's rewriting of tsconfig.json, which this project does not need.
  tsconfigFile: 'none.json',
  ignorePatterns: ['docs', 'e2e', 'deploy', 'bench', 'redteam', 'mutation/node_modules'],
  // Outside node_modules, where Vitest finds no tests.
  tempDirName: 'test-results/stryker',
  reporters: ['json', 'clear-text'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  concurrency: 2,
};
