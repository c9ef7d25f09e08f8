import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/templates-for-tests.mjs'],
    // For a machine that does much else: opening an embedded store took it over a minute (2 cores, load of 35, 2026-11-21).
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: {poll: {timeout: 60_000}},
    // Two processes: the machines this runs on have two cores, and the service tests start databases of their own.
    maxWorkers: 2,
    // Written for bundlers: it imports JSON without saying so, which Node 20 refuses.
    server: {deps: {inline: ['@actions/workflow-parser']}},
    coverage: {provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary']},
  },
});
