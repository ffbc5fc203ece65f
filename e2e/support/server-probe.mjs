/** Runs inside a server under test (own-server.ts): reports the heap and the active resources of its process. */
process.on('message', () => {
  // Both exist: the server is forked, with --expose-gc.
  globalThis.gc?.();
  process.send?.({ heapBytes: process.memoryUsage().heapUsed, resources: process.getActiveResourcesInfo() });
});
