/**
 * What an icon means, beside it: for a pointer that rests on it and for a key that has moved there. The texts are `title` attributes, which
 * a browser shows by itself until this part is loaded, but to no key and on no phone.
 */
import { useEffect, useRef } from 'react';
import { useShortcutMessages } from '../i18n/shortcut-messages.ts';
import css from './tooltips.module.css';

/** How long a pointer rests before it is told, in ms. */
const REST_MS = 450;
/** Between the tooltip and what it is about, and to the edge of the window, in px. */
const GAP_PX = 8;

/** Watches the whole page; once in it. */
export function Tooltips() {
  const tip = useRef<HTMLDivElement>(null);
  const { speaking } = useShortcutMessages();
  // A browser without popovers (Safari before 17) goes on showing the titles itself.
  useEffect(() => (tip.current && 'showPopover' in tip.current ? watch(tip.current, speaking) : undefined), [speaking]);
  // For the eye alone: what it says is the label of what it stands beside, and would be read out twice.
  return <div ref={tip} popover="manual" aria-hidden="true" className={css.tip} />;
}

/** The text of an element, taken out of `title` so that the browser does not show it as well. */
function takeText(element: HTMLElement, speaking: string): string {
  if (element.title) {
    element.dataset.tip = element.title;
    element.removeAttribute('title');
  }
  const text = element.dataset.tip ?? '';
  // A tile is a button as a whole: it tells what its frame and its little signs mean.
  const tile = element.parentElement;
  if (tile?.tagName !== 'LI') return text;
  const signs = [...tile.querySelectorAll('[role="img"][aria-label]')].map(({ ariaLabel }) => ariaLabel ?? '');
  return [text, ...(tile.dataset.speaking === 'true' ? [speaking] : []), ...signs].join('\n');
}

function watch(tip: HTMLElement, speaking: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownFor: Element | null = null;
  const hide = () => {
    clearTimeout(timer);
    shownFor = null;
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const show = (element: HTMLElement) => {
    const text = takeText(element, speaking);
    if (!text || !element.isConnected) return;
    tip.textContent = text;
    // The newest is on top of every dialog.
    if (tip.matches(':popover-open')) tip.hidePopover();
    tip.showPopover();
    // A tile is told of beside its sign, anything else as a whole.
    const about = (element.parentElement?.tagName === 'LI' ? element.querySelector('svg') : null) ?? element;
    place(tip, about.getBoundingClientRect());
  };
  const seek = (event: Event, delayMs: number) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[title], [data-tip]') : null;
    if (element === shownFor) return;
    hide();
    shownFor = element;
    if (element) timer = setTimeout(show, delayMs, element);
  };
  const ended = new AbortController();
  const options = { signal: ended.signal };
  document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && seek(event, REST_MS), options);
  document.addEventListener(
    'focusin',
    (event) => event.target instanceof Element && event.target.matches(':focus-visible') && seek(event, 0),
    options,
  );
  for (const type of ['focusout', 'pointerdown', 'keydown', 'scroll']) {
    document.addEventListener(type, hide, { ...options, capture: true });
  }
  return () => {
    ended.abort();
    hide();
  };
}

/** Above its subject, below it where there is no room, and always within the window. */
function place(tip: HTMLElement, subject: DOMRect): void {
  const { offsetWidth, offsetHeight } = tip;
  const leftPx = subject.left + (subject.width - offsetWidth) / 2;
  const topPx = subject.top - offsetHeight - GAP_PX;
  const mostPx = document.documentElement.clientWidth - offsetWidth - GAP_PX;
  tip.style.translate = `${Math.max(GAP_PX, Math.min(leftPx, mostPx))}px ${topPx < GAP_PX ? subject.bottom + GAP_PX : topPx}px`;
}
