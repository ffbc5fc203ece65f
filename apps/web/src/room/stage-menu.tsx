/** The entries of the menu that are about the stage as a whole. */
import { useWords } from '../words/language.ts';
import { canFillScreen, toggleFullScreen, useFullScreen } from './full-screen.ts';

/** @param menuId the popover that an entry closes. */
export function StageMenu({ menuId }: { readonly menuId: string }) {
  const { stage } = useWords();
  const isFull = useFullScreen() !== null;
  if (!canFillScreen()) return null;
  return (
    <button
      type="button"
      popoverTarget={menuId}
      popoverTargetAction="hide"
      onClick={() => toggleFullScreen(document.documentElement)}
    >
      {isFull ? stage.leaveFullScreen : stage.fullScreen}
    </button>
  );
}
