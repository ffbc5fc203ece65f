/**
 * Parts of the room that are loaded when they are used, or in a quiet moment before: the server that they come from may be away by then,
 * and a call goes on without it. One that breaks is broken alone.
 */
import { type ComponentType, createElement, lazy, type ReactElement } from 'react';
import { importWithRetry } from '../browser/retry-import.ts';
import { Part } from './part.tsx';

const loaders: (() => Promise<unknown>)[] = [];

/** A component that comes when it is first drawn; one that cannot be fetched is not drawn, and costs the page nothing else. */
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

/** Fetches every part now; what does not come is tried again when it is used. */
export function preloadParts(): void {
  for (const load of loaders) load().catch(() => undefined);
}
