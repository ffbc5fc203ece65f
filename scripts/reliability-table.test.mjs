import { expect, test } from 'vitest';
import { faultsOf, tableOf } from './reliability-table.mjs';

/**
 * @param {string} title
 * @param {string} status
 * @param {...string} descriptions
 */
const run = (title, status, ...descriptions) => ({
  title,
  tests: [{ status, annotations: descriptions.map((description) => ({ type: 'figure', description })) }],
});

test('writes one line for each figure, with the median and the worst of all runs', () => {
  const cut = 'NET-2 a cut of 10 s';
  const suites = [
    {
      suites: [
        {
          specs: [
            run(cut, 'expected', 'moves after: 812 ms (at most 3000)', 'kept: 64.5 % (at least 60)'),
            run(cut, 'unexpected', 'moves after: 3100 ms (at most 3000)', 'kept: 71 % (at least 60)'),
            run(cut, 'expected', 'moves after: 900 ms (at most 3000)', 'kept: 90 % (at least 60)'),
          ],
        },
      ],
    },
    { specs: [run('REL-9 a thousand', 'expected', 'growth: -0.4 % (at most 5)'), run('NET-5 the relay', 'expected')] },
  ];
  expect(tableOf(faultsOf({ suites })).split('\n').slice(2)).toEqual([
    '| **REL-9** a thousand | growth | at most 5 % | -0.4 | -0.4 | 1 of 1 |',
    '| **NET-2** a cut of 10 s | moves after | at most 3000 ms | 900 | 3100 | 2 of 3 |',
    '|  | kept | at least 60 % | 71 | 64.5 |  |',
    '| **NET-5** the relay | | | | | 1 of 1 |',
  ]);
});
