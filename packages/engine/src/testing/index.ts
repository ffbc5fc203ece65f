/** Fakes of what the engine stands on, shipped beside the real thing. */
export {};
