/** The parts that show the call's own state, bundled as one file: each further file costs the room's page. */
import { createInsight } from '@visavis/engine/insight';
import { ConnectionLabel } from './connection-label.tsx';
import { HintBar } from './hint-bar.tsx';
import { isSoundPaused } from './keep-playing.ts';
import { LocalConnectionButton } from './local-connection-button.tsx';
import { online } from './online.ts';
import { StatusBar } from './status-bar.tsx';
import { CameraNote } from './tile-notes.tsx';
import { TileMarks, TileProblem } from './tile-status.tsx';

export const parts = {
  createInsight,
  online,
  isSoundPaused,
  CameraNote,
  ConnectionLabel,
  HintBar,
  LocalConnectionButton,
  StatusBar,
  TileMarks,
  TileProblem,
};
