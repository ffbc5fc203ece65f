/** The parts that show the call's own state, bundled as one file: each further file costs the room's page. */
import { createInsight } from '@visavis/engine/insight';
import { ConnectionWord } from './connection-word.tsx';
import { HintBar } from './hint-bar.tsx';
import { isSoundPaused } from './keep-playing.ts';
import { online } from './online.ts';
import { OwnLineButton } from './own-line-button.tsx';
import { StatusBar } from './status-bar.tsx';
import { CameraNote } from './tile-notes.tsx';
import { TileMarks, TileProblem } from './tile-status.tsx';

export const parts = {
  createInsight,
  online,
  isSoundPaused,
  CameraNote,
  ConnectionWord,
  HintBar,
  OwnLineButton,
  StatusBar,
  TileMarks,
  TileProblem,
};
