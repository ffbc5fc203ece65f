/** A page with one message: what happened, and the actions. */
import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import css from './message-screen.module.css';

interface MessageScreenProps {
  readonly title: string;
  readonly detail: string;
  /** Buttons and links, the most useful first. */
  readonly children: ReactNode;
}

export function MessageScreen({ title, detail, children }: MessageScreenProps) {
  return (
    <main className={css.page}>
      <Logo />
      <h1>{title}</h1>
      <p>{detail}</p>
      <div className={css.ways}>{children}</div>
    </main>
  );
}
