/** How much data a call may use. */

/** `full`: all video that is rendered; `saver`: small video both ways; `voice`: audio and screens only. */
export type DataUse = 'full' | 'saver' | 'voice';
