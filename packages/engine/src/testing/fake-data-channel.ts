/** One end of a negotiated data channel without a network: messages arrive at the other end a microtask later. */
export class FakeDataChannel {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readyState: RTCDataChannelState = 'connecting';
  binaryType: BinaryType = 'blob';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  readonly id: number;
  /** The end that receives what is sent here; null without one. */
  readonly #otherEnd: () => FakeDataChannel | null;

  constructor(id: number, otherEnd: () => FakeDataChannel | null) {
    this.id = id;
    this.#otherEnd = otherEnd;
  }

  open(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.onopen?.();
  }

  send(data: unknown): void {
    if (this.readyState !== 'open') throw new DOMException('Not open.', 'InvalidStateError');
    // The bytes of a view are copied: later changes do not arrive.
    const copy = data instanceof Uint8Array ? data.slice().buffer : data;
    queueMicrotask(() => this.#otherEnd()?.onmessage?.({ data: copy }));
  }

  close(): void {
    this.readyState = 'closed';
  }
}
