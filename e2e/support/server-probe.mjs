/** Loaded into a server under test (own-server.ts): tells what the process holds when it is asked. Knows nothing of the product. */
process.on('message', () => {
  globalThis.gc();
  process.send({ heapBytes: process.memoryUsage().heapUsed, resources: process.getActiveResourcesInfo() });
});
