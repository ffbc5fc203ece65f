/**
 * Parts of the room that are loaded when used, or preloaded when idle: their server may be unreachable later, and the call
 * goes on without them. An error in one affects that part only.
 */
import { type ComponentType, createElement, lazy, type ReactElement } from 'react';
import { importWithRetry } from '../browser/retry-import.ts';
import { Part } from './part.tsx';

const loaders: (() => Promise<unknown>)[] = [];

/** A component that is loaded at its first render; one that cannot be loaded renders nothing. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactElement {
  loaders.push(load);
  const Loaded = lazy(async () => {
    try {
      return { default: await importWithRetry(load) };
    } catch (cause) {
      reportError(cause);
      return { default: () => null };
    }
  });
  return (props) => createElement(Part, null, createElement(Loaded, props));
}

/** Preloads every part now; a failed one is retried when used. */
export function preloadParts(): void {
  for (const load of loaders) load().catch(() => undefined);
}
