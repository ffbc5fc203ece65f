/** The participants of one call as the server reports them: joined, updated, left, and those who may still return after a restart. */
import type { Joined, Participant, ParticipantId } from '@visavis/contract';
import type { Store } from '../common/store.ts';
import type { SignalingEvent } from '../signaling/signaling-port.ts';
import type { LinkTarget } from '../transport/media-transport.ts';
import { type CallState, reduce } from './call-state.ts';
import { linkTargets } from './link-targets.ts';
import { RestartGrace } from './restart-grace.ts';
import { UpdateGate } from './update-gate.ts';

type RosterEvent = Extract<SignalingEvent, { readonly type: `participant ${string}` }>;

export class Roster {
  readonly #state: Store<CallState>;
  readonly #onChange: () => void;
  readonly #seatedBeforeUs = new Set<ParticipantId>();
  readonly #updates = new UpdateGate((participants) => this.#update(participants));
  readonly #grace = new RestartGrace((roster) => this.#dropAbsent(roster));

  /** @param onChange called after each change that comes later than the call that caused it, and after each event. */
  constructor(state: Store<CallState>, onChange: () => void) {
    this.#state = state;
    this.#onChange = onChange;
  }

  /** The participants to exchange media with now. */
  get targets(): LinkTarget[] {
    return linkTargets(this.#state.get(), this.#seatedBeforeUs);
  }

  /** Handles the answer to a join: its roster replaces the known one. */
  join(joined: Joined): void {
    const known = this.#state.get().participants.map(({ id }) => id);
    const kept = this.#grace.keptAfter(joined, known);
    for (const { id } of joined.participants) if (!known.includes(id)) this.#seatedBeforeUs.add(id);
    this.#updates.waiting.clear();
    this.#state.set(reduce(this.#state.get(), { type: 'joined', joined, kept }));
  }

  receive(event: RosterEvent): void {
    if (event.type === 'participant updated') {
      const { self, participants } = this.#state.get();
      const { id, presence } = event.participant;
      // An update of the local participant answers it; a participant who was away is sent again what may be lost.
      const isUrgent = id === self?.id || participants.find((known) => known.id === id)?.presence !== presence;
      this.#updates.add(event.participant, isUrgent);
      return;
    }
    if (event.type === 'participant left') this.#updates.waiting.delete(event.id);
    else this.#seatedBeforeUs.delete(event.participant.id);
    this.#state.set(reduce(this.#state.get(), event));
    this.#onChange();
  }

  close(): void {
    this.#updates.close();
    this.#grace.close();
  }

  #update(participants: readonly Participant[]): void {
    const update = (state: CallState, participant: Participant) => reduce(state, { type: 'participant updated', participant });
    this.#state.set(participants.reduce(update, this.#state.get()));
    this.#onChange();
  }

  /** The grace after a restart is over: a participant who is still away is removed. */
  #dropAbsent(roster: ReadonlySet<ParticipantId>): void {
    const absent = this.#state.get().participants.filter(({ id, presence }) => presence === 'away' && !roster.has(id));
    const leave = (state: CallState, { id }: Participant) => reduce(state, { type: 'participant left', id, reason: 'lost' });
    this.#state.set(absent.reduce(leave, this.#state.get()));
    this.#onChange();
  }
}
