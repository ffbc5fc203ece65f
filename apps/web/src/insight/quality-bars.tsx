/** How well a link carries: three bars, and the words for those who do not see them. */
import type { LinkQuality } from '@visavis/engine';
import { useInsightWords } from '../words/insight-words.ts';
import css from './quality-bars.module.css';

const BARS = { poor: 1, fair: 2, good: 3 } as const;

/** Nothing until the link was measured. */
export function QualityBars({ quality }: { readonly quality: LinkQuality }) {
  const { quality: words } = useInsightWords();
  if (quality === 'unknown') return null;
  return (
    <span role="img" className={css.bars} aria-label={words[quality]} title={words[quality]} data-quality={quality}>
      {[1, 2, 3].map((bar) => (
        <i key={bar} data-on={bar <= BARS[quality]} />
      ))}
    </span>
  );
}
