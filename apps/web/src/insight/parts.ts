/** What the room watches and shows of its own state beyond its first moments, as one file: each more costs the room's page. */
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
