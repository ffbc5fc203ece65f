/** What the room watches and shows of its own state beyond its first moments, as one file: each more costs the room's page. */
import { createInsight } from '@visavis/engine/insight';
import { HintBar } from '../insight/hint-bar.tsx';
import { CameraNote } from '../insight/tile-notes.tsx';
import { ConnectionWord } from './connection-word.tsx';
import { isSoundPaused } from './keep-playing.ts';
import { online } from './online.ts';
import { OwnLineButton } from './own-line-button.tsx';
import { StatusBar } from './status-bar.tsx';
import { TileMarks, TileTrouble } from './tile-status.tsx';

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
  TileTrouble,
};
