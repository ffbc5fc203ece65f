/** The tests of the policies alone: a mutant is theirs to find, and not a whole call's. */
import { defineConfig } from 'vitest/config';
import { POLICIES, testOf } from './policies.mjs';

export default defineConfig({ test: { environment: 'node', include: POLICIES.map(testOf) } });
