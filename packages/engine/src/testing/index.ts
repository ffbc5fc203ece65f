/** Fakes for tests of the engine and its clients, exported with the package. */
export { createFakeParticipant, type FakeParticipant } from './fake-call.ts';
export { FakeDevices } from './fake-media-devices.ts';
export { createFakePair } from './fake-pair.ts';
export { FakePeerConnection, FakeTransceiver } from './fake-peer-connection.ts';
export { type Delivery, FakeRoom, FakeSignaling } from './fake-room.ts';
