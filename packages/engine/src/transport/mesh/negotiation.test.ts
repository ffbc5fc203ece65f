import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Signal, SignalResult } from '../../signaling/signaling-port.ts';
import { FakePeerConnection } from '../../testing/index.ts';
import { plainCandidate } from './candidate-buffer.ts';
import { Negotiation } from './negotiation.ts';

const DELIVERED: SignalResult = { ok: true, value: null };
const AWAY: SignalResult = { ok: false, code: 'participant_away' };
const RESEND_MS = 10_000;
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** One end of a connection, whose signals stay here until they are delivered. */
class Side {
  readonly connection: FakePeerConnection;
  readonly negotiation: Negotiation;
  /** Signals in transit. */
  outbox: Signal[] = [];
  /** Every observable step, in order. */
  readonly log: string[] = [];
  readonly problems: unknown[] = [];
  /** The results of signaling for the next descriptions. */
  deliver: () => Promise<SignalResult> = async () => DELIVERED;
  prepareMs = 0;

  constructor(isOfferer: boolean, isFirefox = false) {
    this.connection = new FakePeerConnection({}, isFirefox);
    this.negotiation = new Negotiation({
      connection: this.connection.asReal(),
      isOfferer,
      send: (description) => {
        this.log.push(`send ${description.type}`);
        this.outbox.push(description);
        return this.deliver();
      },
      onRemoteDescription: () => this.log.push('applied'),
      prepareAnswer: async () => {
        if (this.prepareMs > 0) await new Promise((resolve) => setTimeout(resolve, this.prepareMs));
        this.log.push('prepared');
      },
      onProblem: (cause) => this.problems.push(cause),
    });
    this.connection.onicecandidate = ({ candidate }) =>
      this.outbox.push({ type: 'candidate', candidate: candidate && plainCandidate(candidate) });
    if (isOfferer) this.connection.addTransceiver('audio');
  }

  /** How many descriptions were handed to signaling. */
  get sends(): number {
    return this.log.filter((step) => step.startsWith('send')).length;
  }

  /** Delivers the signals in transit to the other side. */
  async passTo(other: Side): Promise<void> {
    for (const signal of this.outbox.splice(0)) other.negotiation.receive(signal);
    await settle();
  }

  /** Removes a description from the signals in transit. */
  remove(type: 'offer' | 'answer'): Signal {
    const signal = this.outbox.find((other) => other.type === type);
    if (!signal) throw new TypeError(`There is no ${type} under way.`);
    this.outbox = this.outbox.filter((other) => other !== signal);
    return signal;
  }
}

let polite: Side;
let impolite: Side;

/** Delivers signals until none is in transit. */
async function exchange(): Promise<void> {
  await settle();
  while (polite.outbox.length + impolite.outbox.length > 0) {
    await polite.passTo(impolite);
    await impolite.passTo(polite);
  }
}

function expectAgreement(): void {
  expect([polite.connection.connectionState, impolite.connection.connectionState]).toEqual(['connected', 'connected']);
  expect(polite.connection.remoteDescription).toEqual(impolite.connection.localDescription);
  expect(impolite.connection.remoteDescription).toEqual(polite.connection.localDescription);
  expect([...polite.problems, ...impolite.problems]).toEqual([]);
}

beforeEach(() => {
  vi.useFakeTimers();
  polite = new Side(true);
  impolite = new Side(false);
});
afterEach(() => {
  polite.negotiation.close();
  impolite.negotiation.close();
  vi.useRealTimers();
});

describe('glare', () => {
  test.each(['polite', 'impolite'] as const)(
    'rolls back on the polite side when the offer of the %s side arrives first',
    async (first) => {
      await exchange();
      polite.connection.restartIce();
      impolite.connection.restartIce();
      await settle();
      expect([polite.connection.signalingState, impolite.connection.signalingState]).toEqual([
        'have-local-offer',
        'have-local-offer',
      ]);
      if (first === 'polite') await polite.passTo(impolite);
      else await impolite.passTo(polite);
      await exchange();
      expectAgreement();
      expect([polite.connection.counts.rollbacks, impolite.connection.counts.rollbacks]).toEqual([1, 0]);
      // The rolled-back offer is made again; the other one is answered once.
      expect([polite.connection.counts.offers, impolite.connection.counts.offers]).toEqual([3, 1]);
      expect(polite.log.filter((step) => step === 'send answer')).toHaveLength(1);
    },
  );

  test('ignores an answer that arrives too late', async () => {
    await settle();
    const offer = polite.remove('offer');
    impolite.negotiation.receive(offer);
    impolite.negotiation.receive(offer);
    await settle();
    const [early, late] = [impolite.remove('answer'), impolite.remove('answer')];
    polite.negotiation.receive(early);
    await exchange();
    polite.negotiation.receive(late);
    await exchange();
    expect(polite.log.filter((step) => step === 'applied')).toHaveLength(1);
    expectAgreement();
  });

  test('ignores an answer to a rolled-back offer', async () => {
    await exchange();
    polite.connection.restartIce();
    await settle();
    impolite.negotiation.receive(polite.remove('offer'));
    await settle();
    const late = impolite.remove('answer');
    impolite.connection.restartIce();
    await settle();
    polite.negotiation.receive(impolite.remove('offer'));
    polite.negotiation.receive(late);
    await exchange();
    expectAgreement();
  });
});

describe('delivery', () => {
  test('resends an offer every 10 s and on resume until it is answered', async () => {
    await settle();
    polite.outbox = [];
    await settle(RESEND_MS - 1);
    expect(polite.sends).toBe(1);
    await settle(1);
    expect(polite.sends).toBe(2);
    polite.negotiation.resume();
    await settle();
    expect(polite.sends).toBe(3);
    await settle(RESEND_MS);
    expect(polite.sends).toBe(4);
    expect(polite.connection.counts.offers).toBe(1);
    await exchange();
    await settle(5 * RESEND_MS);
    polite.negotiation.resume();
    await settle();
    expect(polite.sends).toBe(4);
  });

  test('resends an answer after 10 s and on resume until it is delivered', async () => {
    impolite.deliver = async () => AWAY;
    await settle();
    await polite.passTo(impolite);
    await settle(RESEND_MS);
    expect(impolite.sends).toBe(2);
    impolite.deliver = async () => DELIVERED;
    impolite.negotiation.resume();
    await settle();
    expect(impolite.sends).toBe(3);
    impolite.negotiation.resume();
    await settle(5 * RESEND_MS);
    expect(impolite.sends).toBe(3);
  });

  test('ignores a confirmation of an earlier description', async () => {
    let confirm: (result: SignalResult) => void = () => undefined;
    impolite.deliver = () => new Promise((resolve) => (confirm = resolve));
    await settle();
    await polite.passTo(impolite);
    impolite.deliver = async () => AWAY;
    impolite.negotiation.resume();
    await settle();
    expect(impolite.sends).toBe(2);
    confirm(DELIVERED);
    await settle(RESEND_MS);
    expect(impolite.sends).toBe(3);
  });

  test('resends nothing once it is closed', async () => {
    polite.deliver = async () => AWAY;
    await settle();
    polite.negotiation.close();
    polite.negotiation.resume();
    await settle(5 * RESEND_MS);
    expect(polite.sends).toBe(1);
  });

  test('does not resend a description that is refused for its content', async () => {
    polite.negotiation.close();
    polite = new Side(true);
    const refused: SignalResult = { ok: false, code: 'bad_request' };
    polite.deliver = impolite.deliver = async () => refused;
    await settle();
    await polite.passTo(impolite);
    impolite.outbox = [];
    await settle(5 * RESEND_MS);
    impolite.negotiation.resume();
    await settle();
    expect([polite.log, impolite.log]).toEqual([['send offer'], ['applied', 'prepared', 'send answer']]);
  });

  test('counts the first description as sent once it is handed over, is too large, or the negotiation is closed', async () => {
    const onSent = vi.fn();
    void impolite.negotiation.firstDescriptionSent.then(onSent);
    // Its delivery may need any time.
    impolite.deliver = () => new Promise(() => undefined);
    await settle();
    expect(onSent).not.toHaveBeenCalled();
    await polite.passTo(impolite);
    expect(onSent).toHaveBeenCalled();
    const large = new Side(true);
    large.connection.padding = 'x'.repeat(200_000);
    await large.negotiation.firstDescriptionSent;
    expect([large.sends, large.problems.length]).toEqual([0, 1]);
    large.negotiation.close();
    const closed = new Side(false);
    closed.negotiation.close();
    await closed.negotiation.firstDescriptionSent;
  });
});

describe('operations', () => {
  const broken: Signal = { type: 'offer', sdp: { type: 'offer', sdp: 'nonsense' } };

  test('reports a description that cannot be applied, and applies the next one', async () => {
    impolite.negotiation.receive(broken);
    await exchange();
    expect(impolite.problems.splice(0)).toHaveLength(1);
    expectAgreement();
  });

  test('reports no problem for a description that fails on a closed connection', async () => {
    impolite.negotiation.receive(broken);
    await Promise.resolve();
    impolite.negotiation.close();
    await settle();
    expect(impolite.problems).toEqual([]);
  });

  test('starts each operation after the previous one has ended', async () => {
    impolite.prepareMs = 100;
    await settle();
    const offer = polite.remove('offer');
    impolite.negotiation.receive(offer);
    await polite.passTo(impolite);
    impolite.negotiation.receive(offer);
    impolite.negotiation.negotiate();
    await settle(99);
    expect([impolite.log, impolite.connection.applied]).toEqual([['applied'], []]);
    await settle(1000);
    const answering = ['applied', 'prepared', 'send answer'];
    expect(impolite.log).toEqual([...answering, ...answering, 'send offer']);
    expect(impolite.connection.applied).toHaveLength(1);
    expect(impolite.problems).toEqual([]);
  });

  test('makes no offer while another one is unanswered', async () => {
    await settle();
    polite.negotiation.negotiate();
    await settle();
    expect(polite.sends).toBe(1);
    await exchange();
    polite.negotiation.negotiate();
    await settle();
    expect(polite.sends).toBe(2);
  });

  test('starts no waiting operation once it is closed', async () => {
    await settle();
    const offer = polite.remove('offer');
    impolite.negotiation.receive(offer);
    impolite.negotiation.receive(offer);
    impolite.prepareMs = 100;
    await settle(50);
    impolite.negotiation.close();
    await settle(1000);
    expect(impolite.log.filter((step) => step === 'applied')).toHaveLength(1);
  });

  test('holds candidates until their description, and moves waiting ones to another connection', async () => {
    await settle();
    const offer = polite.remove('offer');
    await polite.passTo(impolite);
    expect(impolite.connection.applied).toEqual([]);
    impolite.negotiation.receive(offer);
    await settle();
    expect(impolite.connection.applied).toHaveLength(1);
    const stray = { candidate: 'candidate:stray', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'stray' };
    impolite.negotiation.receive({ type: 'candidate', candidate: stray });
    await settle();
    expect(impolite.negotiation.drainCandidates()).toEqual([stray]);
    expect(impolite.negotiation.drainCandidates()).toEqual([]);
  });

  test('reads the remote session when its offer arrives, and treats an offer as the first until it is answered', async () => {
    await settle();
    expect([polite.negotiation.isOffering, impolite.negotiation.isOffering]).toEqual([true, false]);
    expect([polite.negotiation.remoteSessionId, impolite.negotiation.remoteSessionId]).toEqual([null, null]);
    impolite.negotiation.receive(polite.remove('offer'));
    const sessionOf = (side: Side) => /^o=\S+ (\S+)/m.exec(side.connection.localDescription?.sdp ?? '')?.[1];
    expect(impolite.negotiation.remoteSessionId).toBe(sessionOf(polite));
    expect(impolite.connection.remoteDescription).toBeNull();
    await exchange();
    expect(polite.negotiation.isOffering).toBe(false);
    expect(polite.negotiation.remoteSessionId).toBe(sessionOf(impolite));
  });

  test('leaves every later offer to Firefox', async () => {
    impolite = new Side(false, true);
    await exchange();
    expect([polite.negotiation.isWithFirefox, impolite.negotiation.isWithFirefox]).toEqual([true, true]);
    polite.connection.restartIce();
    await exchange();
    expect(polite.connection.counts.offers).toBe(1);
    impolite.connection.restartIce();
    await exchange();
    expect(impolite.connection.counts.offers).toBe(1);
    expect([polite, impolite].map(({ connection }) => connection.signalingState)).toEqual(['stable', 'stable']);
    expect([...polite.problems, ...impolite.problems]).toEqual([]);
  });
});
