/** The chat beside the stage. */
import { SidePanel } from '../room/side-panel.tsx';
import css from './chat-panel.module.css';

export function ChatPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <SidePanel title="Chat" onClose={onClose}>
      <p className={css.empty}>Nobody has written anything yet.</p>
    </SidePanel>
  );
}
