/** The pure policies that mutation testing covers: each file has its test beside it. */
export const POLICIES = [
  'packages/engine/src/common/hysteresis.ts',
  'packages/engine/src/transport/mesh/recovery-policy.ts',
  'packages/engine/src/transport/mesh/sending/encoding-plan.ts',
  'packages/engine/src/transport/mesh/sending/uplink-estimate.ts',
  'packages/engine/src/transport/mesh/sending/cpu-adaptation.ts',
  'packages/engine/src/stats/link-quality.ts',
  'packages/engine/src/call/active-speaker.ts',
  'packages/engine/src/call/call-state.ts',
  'packages/engine/src/chat/chat-state.ts',
  'apps/server/src/rooms/admission.ts',
  'apps/web/src/stage/layout/grid-layout.ts',
  'apps/web/src/stage/layout/stage-layout.ts',
];

/** @param {string} policy */
export const testOf = (policy) => policy.replace(/\.ts$/, '.test.ts');
