/** The quality of a link: three bars, and a text for screen readers. */
import type { LinkStatus } from '@visavis/engine/insight';
import { useStatusMessages } from '../i18n/status-messages.ts';
import css from './quality-bars.module.css';

const COUNT = { waiting: 0, down: 1, poor: 1, fair: 2, good: 3 } as const;

/** Renders nothing until the link was measured. */
export function QualityBars({ bars }: { readonly bars: LinkStatus['bars'] }) {
  const { bars: messages } = useStatusMessages();
  if (bars === 'unknown') return null;
  return (
    <span role="img" className={css.bars} aria-label={messages[bars]} title={messages[bars]} data-bars={bars}>
      {[1, 2, 3].map((bar) => (
        <i key={bar} data-on={bar <= COUNT[bars]} />
      ))}
    </span>
  );
}
