/** The unit tests: the client's in a simulated browser, all others in Node. The browser tests are Playwright's, see playwright.config.ts. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest's own choice leaves one core free, which is half of a small machine; several tests wait for a clock or a socket.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          // A busy machine is no failure, and no test measures time.
          testTimeout: 30_000,
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/server/src/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'bench/**/*.test.mjs',
          ],
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        root: './apps/web',
        test: { name: 'web', testTimeout: 30_000, environment: 'jsdom', include: ['*.test.ts', 'src/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
