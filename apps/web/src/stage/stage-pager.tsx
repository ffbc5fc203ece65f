/** The buttons for further pages of tiles. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMessages } from '../i18n/language.ts';
import type { StageLayout } from './layout/stage-layout.ts';
import css from './stage.module.css';

interface StagePagerProps {
  readonly layout: StageLayout;
  readonly onPage: (page: number) => void;
}

/** Renders nothing with a single page. */
export function StagePager({ layout: { page, pageCount, pager }, onPage }: StagePagerProps) {
  const { stage } = useMessages();
  if (!pager) return null;
  const { leftPx, topPx, widthPx } = pager;
  return (
    <nav className={css.pager} aria-label={stage.pages} style={{ left: leftPx, top: topPx, width: widthPx }}>
      <button type="button" aria-label={stage.previousPage} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <ChevronLeft size={20} aria-hidden="true" />
      </button>
      <span>{stage.page(page + 1, pageCount)}</span>
      <button type="button" aria-label={stage.nextPage} disabled={page === pageCount - 1} onClick={() => onPage(page + 1)}>
        <ChevronRight size={20} aria-hidden="true" />
      </button>
    </nav>
  );
}
