/** The entries of the menu that are about the stage as a whole. */

import { canStayOnTop, pipWindow, togglePip } from '../pip/pip-window.ts';
import { useWords } from '../words/language.ts';
import { canFillScreen, toggleFullScreen, useFullScreen } from './full-screen.ts';
import { useReadable } from './use-readable.ts';

/** @param menuId the popover that an entry closes. */
export function StageMenu({ menuId }: { readonly menuId: string }) {
  const { pip, stage } = useWords();
  const isFull = useFullScreen() !== null;
  const isOnTop = useReadable(pipWindow) !== null;
  return (
    <>
      {canStayOnTop() && (
        <button type="button" popoverTarget={menuId} popoverTargetAction="hide" onClick={() => void togglePip()}>
          {isOnTop ? pip.close : pip.open}
        </button>
      )}
      {canFillScreen() && (
        <button
          type="button"
          popoverTarget={menuId}
          popoverTargetAction="hide"
          onClick={() => toggleFullScreen(document.documentElement)}
        >
          {isFull ? stage.leaveFullScreen : stage.fullScreen}
        </button>
      )}
    </>
  );
}
