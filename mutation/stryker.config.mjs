/** Stryker: changes one place of a policy at a time and expects a test to fail. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no API that Stryker could rewrite the project's configuration with, and nothing here needs it.
  tsconfigFile: 'none.json',
  ignorePatterns: ['docs', 'e2e', 'deploy', 'bench', 'redteam', 'mutation/node_modules'],
  // Not in node_modules, where Vitest looks for no tests.
  tempDirName: 'test-results/stryker',
  reporters: ['json', 'clear-text'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  concurrency: 2,
};
