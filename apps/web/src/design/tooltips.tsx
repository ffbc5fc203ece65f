/**
 * Tooltips of icons: for a pointer that rests on them and for keyboard focus. The texts are `title` attributes, which a browser shows
 * by itself until this part is loaded, but neither on focus nor on a phone.
 */
import { useEffect, useRef } from 'react';
import { useShortcutMessages } from '../i18n/shortcut-messages.ts';
import css from './tooltips.module.css';

/** How long a pointer rests before the tooltip, in ms. */
const REST_MS = 450;
/** Between the tooltip, its element and the edge of the window, in px. */
const GAP_PX = 8;

/** Watches the whole page; mounted once. */
export function Tooltips() {
  const tip = useRef<HTMLDivElement>(null);
  const { speaking } = useShortcutMessages();
  // A browser without popovers (Safari before 17) keeps showing the titles itself.
  useEffect(() => (tip.current && 'showPopover' in tip.current ? watch(tip.current, speaking) : undefined), [speaking]);
  // Hidden from screen readers: the text is the label of the element, and would be announced twice.
  return <div ref={tip} popover="manual" aria-hidden="true" className={css.tip} />;
}

/** The text of an element, moved out of `title` so that the browser does not show it as well. */
function takeText(element: HTMLElement, speaking: string): string {
  if (element.title) {
    element.dataset.tip = element.title;
    element.removeAttribute('title');
  }
  const text = element.dataset.tip ?? '';
  // A tile is one button: its tooltip explains its frame and marks.
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
    // Shown last, it is on top of every dialog.
    if (tip.matches(':popover-open')) tip.hidePopover();
    tip.showPopover();
    // The tooltip of a tile is beside its mark, all others beside the element.
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

/** Above its element, or below it without room, and always within the window. */
function place(tip: HTMLElement, subject: DOMRect): void {
  const { offsetWidth, offsetHeight } = tip;
  const leftPx = subject.left + (subject.width - offsetWidth) / 2;
  const topPx = subject.top - offsetHeight - GAP_PX;
  const mostPx = document.documentElement.clientWidth - offsetWidth - GAP_PX;
  tip.style.translate = `${Math.max(GAP_PX, Math.min(leftPx, mostPx))}px ${topPx < GAP_PX ? subject.bottom + GAP_PX : topPx}px`;
}
