import { expect, test } from 'vitest';
import type { LinkQuality } from '../stats/link-quality.ts';
import type { LinkState } from '../transport/media-transport.ts';
import type { CallFault } from './call-fault.ts';
import { type CallStatus, judgeStatus, NO_STATUS } from './call-status.ts';
import type { LinkStatus, StatusFacts } from './link-status.ts';

type Participant = StatusFacts['participants'][number];

const ana: Participant = { id: 'ana', name: 'Ana', link: 'connected', presence: 'here', hasConnected: true, quality: 'good' };
const ben: Participant = { ...ana, id: 'ben', name: 'Ben' };
const cleo: Participant = { ...ana, id: 'cleo', name: 'Cleo' };
const WELL: StatusFacts = {
  isServerThere: true,
  isOnline: true,
  isSoundPaused: false,
  relay: 'offered',
  network: { udp: 'open', relay: 'reached' },
  participants: [ana, ben, cleo],
};
const down = (participant: Participant, link: LinkState = 'reconnecting'): Participant => ({ ...participant, link });
const newTo = (participant: Participant): Participant => ({ ...participant, link: 'reconnecting', hasConnected: false });
const gone = (participant: Participant): Participant => ({ ...participant, link: 'reconnecting', presence: 'away' });

/** Changes `atMs` after the call was connected. */
type Change = readonly [atMs: number, facts: Partial<StatusFacts>];

/** The status at `untilMs`, updated twice a second with these changes; each holds until the next one. */
function statusAfter(changes: readonly Change[], untilMs: number): CallStatus {
  let memory = judgeStatus(NO_STATUS, WELL, 0);
  for (let nowMs = 500; nowMs <= untilMs; nowMs += 500) {
    const sofar = changes.filter(([atMs]) => atMs <= nowMs).map(([, facts]) => facts);
    memory = judgeStatus(memory, Object.assign({}, WELL, ...sofar), nowMs);
  }
  return memory.status;
}

const three = (...participants: readonly Participant[]): Partial<StatusFacts> => ({ participants });
const outage = three(down(ana), down(ben), down(cleo));
const noServer: Partial<StatusFacts> = { isServerThere: false };

type Expected = readonly [
  kind: CallFault['kind'],
  side: CallFault['side'],
  severity: CallFault['severity'],
  ...actions: string[],
];

test.each<[what: string, changes: readonly Change[], untilMs: number, expected: Expected | null]>([
  ['every link is connected', [], 5000, null],
  ['one of three is silent', [[1000, three(down(ana), ben, cleo)]], 30_000, null],
  ['all three fall silent', [[1000, outage]], 3000, ['blocked', 'ours', 'reconnecting']],
  ['all three are silent for 20 s', [[1000, outage]], 21_000, ['blocked', 'ours', 'lasting', 'check', 'retry']],
  [
    'all fall silent in turn within 2 s',
    [
      [1000, three(down(ana), ben, cleo)],
      [2000, three(down(ana), down(ben), cleo)],
      [3000, outage],
    ],
    3500,
    ['blocked', 'ours', 'reconnecting'],
  ],
  [
    'one has long been silent when the others follow, apart from each other',
    [
      [1000, three(down(ana), ben, cleo)],
      [20_000, three(down(ana), down(ben), cleo)],
      [40_000, outage],
    ],
    60_000,
    ['unreached', 'unknown', 'lasting', 'check', 'retry'],
  ],
  ['the server is away, too', [[1000, { ...outage, ...noServer }]], 3000, ['disconnected', 'ours', 'reconnecting']],
  ['both are gone for 15 s', [[1000, { ...outage, ...noServer }]], 16_000, ['disconnected', 'ours', 'lasting', 'check', 'retry']],
  [
    'the browser says that it is offline',
    [[1000, { ...outage, ...noServer, isOnline: false }]],
    1500,
    ['offline', 'ours', 'lasting', 'retry'],
  ],
  ['the browser says so, and media flows', [[1000, { ...noServer, isOnline: false }]], 3000, ['server_away', 'server', 'mild']],
  ['the server alone is away', [[1000, noServer]], 3000, ['server_away', 'server', 'mild']],
  ['the server is just away', [[1000, noServer]], 2000, null],
  ['the server is away for 15 s', [[1000, noServer]], 16_000, ['server_away', 'server', 'mild', 'retry']],
  [
    'the server is away, and one link',
    [[1000, { ...noServer, ...three(down(ana), ben, cleo) }]],
    30_000,
    ['server_away', 'server', 'mild', 'retry'],
  ],
  [
    'the server is away, and no other participant is present',
    [[1000, { ...noServer, participants: [] }]],
    3000,
    ['server_away_alone', 'server', 'reconnecting'],
  ],
  [
    'alone and offline',
    [[1000, { ...noServer, participants: [], isOnline: false }]],
    1500,
    ['offline', 'ours', 'lasting', 'retry'],
  ],
  ['the only other one falls silent', [[1000, three(down(ana))]], 10_000, null],
  [
    'the only other one is silent for 15 s',
    [[1000, three(down(ana))]],
    16_000,
    ['unreached', 'unknown', 'lasting', 'check', 'retry'],
  ],
  ['the only other one is gone from the server, too', [[1000, three(gone(ana))]], 30_000, null],
  [
    'one is gone and the other can’t be reached',
    [[1000, three(gone(ana), down(ben))]],
    20_000,
    ['unreached', 'unknown', 'lasting', 'check', 'retry'],
  ],
  [
    'a new participant reaches none of two',
    [[1000, three(newTo(ana), newTo(ben))]],
    1500,
    ['blocked', 'ours', 'lasting', 'check', 'retry'],
  ],
  [
    'a new participant does not reach the only one',
    [[1000, three(newTo(ana))]],
    1500,
    ['unreached', 'unknown', 'lasting', 'check', 'retry'],
  ],
  [
    'one joins while all others are silent',
    [[1000, three(down(ana), down(ben), { ...cleo, link: 'connecting' })]],
    3000,
    ['blocked', 'ours', 'reconnecting'],
  ],
  [
    'the socket blips in a lasting outage',
    [
      [1000, outage],
      [25_000, noServer],
      [27_000, { isServerThere: true }],
    ],
    27_500,
    ['blocked', 'ours', 'lasting', 'check', 'retry'],
  ],
  [
    'the socket is away for a moment in a lasting outage',
    [
      [1000, outage],
      [25_000, noServer],
    ],
    26_000,
    ['blocked', 'ours', 'lasting', 'check', 'retry'],
  ],
  [
    'all are connected again',
    [
      [1000, outage],
      [9000, WELL],
    ],
    9500,
    null,
  ],
  [
    'the server is back after 30 s, and the links are about to be',
    [
      [1000, { ...outage, ...noServer }],
      [31_000, { isServerThere: true }],
    ],
    33_000,
    ['blocked', 'ours', 'reconnecting'],
  ],
])('STATUS-5 attributes the fault and the remedy when %s', (_, changes, untilMs, expected) => {
  const { fault } = statusAfter(changes, untilMs);
  expect(fault && [fault.kind, fault.side, fault.severity, ...fault.actions]).toEqual(expected);
});

test('STATUS-5 keeps the start of a fault as it grows', () => {
  const changes: readonly Change[] = [
    [1000, outage],
    [5000, noServer],
    [40_000, { isServerThere: true }],
  ];
  for (const untilMs of [3000, 10_000, 30_000, 41_000]) expect(statusAfter(changes, untilMs).fault?.sinceMs).toBe(1000);
});

test.each<[Partial<StatusFacts>, CallFault['reason']]>([
  [{}, null],
  [{ relay: 'none', network: { udp: 'open', relay: 'none' } }, 'no_relay'],
  [{ relay: 'withheld', network: { udp: 'open', relay: 'none' } }, 'relay_withheld'],
  [{ network: { udp: 'unknown', relay: 'unreached' } }, 'relay_unreached'],
  [{ network: { udp: 'blocked', relay: 'unreached' } }, 'udp_blocked'],
])('STATUS-5 names the cause of a lasting outage with %j, and none of a recent one', (facts, reason) => {
  const changes: readonly Change[] = [[1000, { ...outage, ...facts }]];
  expect(statusAfter(changes, 20_000).fault?.reason).toBe(reason);
  expect(statusAfter(changes, 3000).fault?.reason).toBeNull();
});

const both: readonly Change[] = [
  [1000, three(down(ana), ben, cleo)],
  [2500, three(down(ana), down(ben), cleo)],
];

test.each<
  [
    what: string,
    changes: readonly Change[],
    untilMs: number,
    expected: readonly [LinkStatus['state'], LinkStatus['side'], LinkStatus['reason']],
  ]
>([
  ['has been silent for 2 s', [[1000, three(down(ana, 'unstable'), ben, cleo)]], 3000, ['unstable', 'unknown', null]],
  [
    'has been silent alone for 3 s',
    [[1000, three(down(ana, 'unstable'), ben, cleo)]],
    4000,
    ['unstable', 'theirs', 'others_carry'],
  ],
  ['fell silent with another one', both, 20_000, ['reconnecting', 'unknown', 'path_lost']],
  [
    'is still silent after an outage of all',
    [
      [1000, outage],
      [9000, three(down(ana), ben, cleo)],
    ],
    30_000,
    ['reconnecting', 'unknown', 'path_lost'],
  ],
  ['is the only one, and silent', [[1000, three(down(ana))]], 9000, ['reconnecting', 'unknown', 'path_lost']],
  ['is gone from the server, too', [[1000, three(gone(ana), ben, cleo)]], 1500, ['away', 'theirs', 'their_network']],
  ['never was reached while others are', [[1000, three(newTo(ana), ben, cleo)]], 20_000, ['reconnecting', 'theirs', 'no_path']],
  ['is connecting', [[1000, three({ ...ana, link: 'connecting' }, ben, cleo)]], 9000, ['connecting', 'unknown', null]],
])('STATUS-5 attributes a fault to a participant who %s only on evidence', (_, changes, untilMs, expected) => {
  const ofAna = statusAfter(changes, untilMs).links.get('ana');
  expect([ofAna?.state, ofAna?.side, ofAna?.reason]).toEqual(expected);
});

test('STATUS-5 attributes all participants dropping at once to the local network, once, and to none of them', () => {
  for (const untilMs of [1500, 4000, 20_000, 60_000]) {
    const { fault, links } = statusAfter([[1000, outage]], untilMs);
    expect(fault?.side).toBe('ours');
    for (const status of links.values()) expect(status).toMatchObject({ side: 'ours', isShared: true, reason: null });
  }
});

const TROUBLED: readonly (readonly Change[])[] = [
  [[1000, outage]],
  [[1000, { ...outage, ...noServer }]],
  [[1000, { ...outage, ...noServer, isOnline: false }]],
  [[1000, three(down(ana))]],
  [[1000, three(down(ana, 'unstable'))]],
  [[1000, three(gone(ana))]],
  [[1000, three(newTo(ana), newTo(ben))]],
  [[1000, { ...noServer, participants: [] }]],
];

test.each(TROUBLED.map((changes) => [changes] as const))('reports no good quality while no media arrives: %j', (changes) => {
  for (const untilMs of [1500, 3000, 20_000, 60_000]) {
    const { connection, line, links } = statusAfter(changes, untilMs);
    expect(connection).not.toBe('carrying');
    expect(['reconnecting', 'down', 'unknown']).toContain(line);
    for (const { bars, state } of links.values()) expect([bars, state === 'well']).toEqual(['down', false]);
  }
});

test('shows no bars for a broken link, and pending bars for a participant whom the server lost', () => {
  const away: Participant = { ...ben, presence: 'away' };
  const { links } = statusAfter([[1000, three(down(ana, 'unstable'), away, cleo)]], 5000);
  expect([...links.values()].map(({ bars }) => bars)).toEqual(['down', 'waiting', 'good']);
});

const poor = (participant: Participant): Participant => ({ ...participant, quality: 'poor' });
const fair = (participant: Participant): Participant => ({ ...participant, quality: 'fair' });

test.each<[what: string, facts: Partial<StatusFacts>, untilMs: number, expected: Expected | null, ofAna: LinkStatus['side']]>([
  ['most links have been poor for 9 s', three(poor(ana), poor(ben), cleo), 10_000, null, 'unknown'],
  ['most links have been poor for 10 s', three(poor(ana), poor(ben), cleo), 11_000, ['weak', 'ours', 'mild', 'check'], 'unknown'],
  ['the only link has been poor for 10 s', three(poor(ana)), 11_000, ['weak', 'unknown', 'mild', 'check'], 'unknown'],
  ['one is poor and another is being reached', three(poor(ana), newTo(ben)), 30_000, null, 'unknown'],
  ['one of three is poor', three(poor(ana), ben, cleo), 30_000, null, 'theirs'],
  ['one of three is poor, and the others are fair', three(poor(ana), fair(ben), fair(cleo)), 30_000, null, 'unknown'],
  [
    'most are poor, and the server is away',
    { ...three(poor(ana), poor(ben), cleo), ...noServer },
    10_000,
    ['server_away', 'server', 'mild'],
    'unknown',
  ],
])('STATUS-5 attributes poor quality to the right side when %s', (_, facts, untilMs, expected, ofAna) => {
  const { fault, links } = statusAfter([[1000, facts]], untilMs);
  expect(fault && [fault.kind, fault.side, fault.severity, ...fault.actions]).toEqual(expected);
  expect(links.get('ana')?.side).toBe(ofAna);
});

test('reports a participant whom the server removed for 30 s, or until the return', () => {
  const lost: readonly Change[] = [
    [1000, three(gone(ana), ben, cleo)],
    [5000, three(ben, cleo)],
  ];
  expect(statusAfter(lost, 6000).fault).toMatchObject({ kind: 'lost', side: 'theirs', name: 'Ana', sinceMs: 5000 });
  expect(statusAfter(lost, 34_500).fault?.kind).toBe('lost');
  expect(statusAfter(lost, 35_000).fault).toBeNull();
  expect(statusAfter([...lost, [8000, three(ana, ben, cleo)]], 8500).fault).toBeNull();
  const left: readonly Change[] = [[1000, three(ben, cleo)]];
  expect(statusAfter(left, 1500).fault).toBeNull();
});

test('STATUS-5 does not explain a silent link by a poor local network', () => {
  const { fault, links } = statusAfter([[1000, three(poor(ana), poor(ben), down(cleo))]], 20_000);
  expect(fault?.kind).toBe('weak');
  expect(links.get('cleo')).toMatchObject({ side: 'theirs', isShared: false });
});

test('reports no good quality while the system pauses audio', () => {
  expect(statusAfter([[1000, { isSoundPaused: true }]], 2000)).toMatchObject({ line: 'silenced', isSilenced: true });
});

test('keeps the reference without a change, so that nothing renders again', () => {
  const before = judgeStatus(NO_STATUS, { ...WELL, ...three(down(ana), ben, cleo) }, 0);
  const after = judgeStatus(before, { ...WELL, ...three(down(ana), ben, { ...cleo, quality: 'poor' }) }, 500);
  expect(after.status.links.get('ben')).toBe(before.status.links.get('ben'));
  const same = judgeStatus(after, { ...WELL, ...three(down(ana), ben, { ...cleo, quality: 'poor' }) }, 1000);
  expect(same.status).toBe(after.status);
});

test.each<[readonly LinkQuality[], LinkQuality]>([
  [[], 'unknown'],
  [['unknown', 'unknown'], 'unknown'],
  [['poor'], 'poor'],
  [['good', 'poor'], 'good'],
  [['good', 'poor', 'poor'], 'poor'],
  [['good', 'fair', 'poor'], 'fair'],
  [['unknown', 'fair'], 'fair'],
  [['good', 'good', 'fair', 'poor'], 'good'],
])('rates the local network as derived from links that are %j: %s', (qualities, line) => {
  const participants = qualities.map((quality, index) => ({ ...ana, id: String(index), quality }));
  expect(statusAfter([[500, { participants }]], 1000).line).toBe(line);
});
