import { FakeRoom } from './fake-room.ts';
import { FakeSfu } from './fake-sfu.ts';
import { testTransport } from './transport-contract.ts';

testTransport(() => {
  const sfu = new FakeSfu();
  const signaling = new FakeRoom();
  return {
    open: async (id, emit) => sfu.transport({ selfId: id, iceServers: [] }, signaling.connect(id), emit),
    sent: (from, to, slot) => sfu.forwarded(from, to, slot),
    connectionsMade: (id) => sfu.connectionsMade(id),
  };
});
