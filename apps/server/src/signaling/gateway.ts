/** Connects Socket.IO to the handlers of the contract's events. */
import { Connection } from './connection.ts';
import type { SignalingServices } from './services.ts';

/** Answers the contract's events for every connection that `io` accepts. */
export function attachGateway(services: SignalingServices): void {
  services.io.on('connection', (socket) => new Connection(services, socket).listen());
}
