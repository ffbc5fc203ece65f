/** Runs the flight recorder of this page's call; the recording is kept after the call, until the next call or the end of the page. */
import { type Call, createStore, type LocalMedia, monotonicNow, type Readable } from '@visavis/engine';
import { FlightRecorder } from '@visavis/engine/flight-recorder';
import type { CallStatus } from '@visavis/engine/insight';
import { useEffect } from 'react';
import { browserName } from '../browser/browser-name.ts';
import { platformName } from './platform-name.ts';

interface CallRecorderProps {
  /** Undefined while it is not loaded. */
  readonly status: Readable<CallStatus> | undefined;
  readonly call: Call;
  readonly media: LocalMedia;
}

const current = createStore<FlightRecorder | null>(null);
let recorded: Call | null = null;

/** The recorder of the present or the last call. */
export const pageRecorder: Readable<FlightRecorder | null> = current;

// Includes the errors that the page reports (`reportError`).
window.addEventListener('error', ({ error }) => current.get()?.note(error));
window.addEventListener('unhandledrejection', ({ reason }) => current.get()?.note(reason));

/** Renders nothing. The recorder outlives the component: the end of the call is the interesting part. */
export function CallRecorder({ call, media, status }: CallRecorderProps) {
  useEffect(() => {
    if (recorded === call) return;
    recorded = call;
    current.get()?.close();
    const { userAgent } = navigator;
    const browser = { family: browserName(userAgent), platform: platformName(userAgent) };
    current.set(new FlightRecorder({ call, media, browser, nowMs: monotonicNow }));
  }, [call, media]);
  useEffect(() => {
    if (status) current.get()?.follow(status);
  }, [status]);
  return null;
}
