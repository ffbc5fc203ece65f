/** A part of the room with its own error boundary: the call and the other parts go on, and it can be rendered again. */
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import css from './part.module.css';

export function Part({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary fallback={(retry) => <BrokenPart onRetry={retry} />}>{children}</ErrorBoundary>;
}

/** The fallback in place of the part. */
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
