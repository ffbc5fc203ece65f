import type { LinkQuality } from '@visavis/engine';
import { expect, test } from 'vitest';
import { ownQuality } from './own-quality.ts';

test.each<[readonly LinkQuality[], LinkQuality]>([
  [[], 'unknown'],
  [['unknown', 'unknown'], 'unknown'],
  [['poor'], 'poor'],
  [['good', 'poor'], 'good'],
  [['good', 'poor', 'poor'], 'poor'],
  [['good', 'fair', 'poor'], 'fair'],
  [['unknown', 'fair'], 'fair'],
  [['good', 'good', 'fair', 'poor'], 'good'],
])('STATS-12 links that are %j make our own line %s', (links, own) => {
  expect(ownQuality(links.map((quality) => ({ quality })))).toBe(own);
});
