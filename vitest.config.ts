import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/templates-for-tests.mjs'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two processes: the machines this runs on have two cores, and the service tests start databases of their own.
    maxWorkers: 2,
    // Written for bundlers: it imports JSON without saying so, which Node 20 refuses.
    server: {deps: {inline: ['@actions/workflow-parser']}},
    coverage: {provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary']},
  },
});
