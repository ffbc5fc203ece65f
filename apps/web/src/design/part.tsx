/** A part of the room that breaks alone: the call and the other parts go on, and it can be drawn again. */
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './part.module.css';

export function Part({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary fallback={(retry) => <BrokenPart onRetry={retry} />}>{children}</ErrorBoundary>;
}

/** Stands where the part was. */
export function BrokenPart({ onRetry }: { readonly onRetry: () => void }) {
  const { common, pages } = useMessages();
  return (
    <div role="alert" className={css.broken}>
      <p>{pages.broken.title}</p>
      <Button look="plain" onClick={onRetry}>
        {common.tryAgain}
      </Button>
    </div>
  );
}
