/** Runs the policies' own tests only: these should detect a mutant, and not a test of a whole call. */
import { defineConfig } from 'vitest/config';
import { POLICIES, testOf } from './policies.mjs';

export default defineConfig({ test: { environment: 'node', include: POLICIES.map(testOf) } });
