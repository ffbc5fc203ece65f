/**
 * Parts of the room that are loaded when they are used, or in a quiet moment before: the server that they come from may be away by then,
 * and a call goes on without it.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadPatiently } from '../fetch-again.ts';

const loaders: (() => Promise<unknown>)[] = [];

/** A component that comes when it is first drawn; one that cannot be fetched is not drawn, and costs the page nothing else. */
export function whenUsed<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  loaders.push(load);
  return lazy(async () => {
    try {
      return { default: await loadPatiently(load) };
    } catch (cause) {
      reportError(cause);
      return { default: () => null };
    }
  });
}

/** Fetches every part now; what does not come is tried again when it is used. */
export function loadParts(): void {
  for (const load of loaders) load().catch(() => undefined);
}
