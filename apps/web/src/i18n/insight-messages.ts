/** The texts about connections and audio beyond the first moments; loaded with the first participant. */
import { useReadable } from '../browser/use-readable.ts';
import { type InsightMessages, insight } from './en/insight.ts';
import { featureMessages, language } from './language.ts';

export const insightMessages = featureMessages<InsightMessages>(
  insight,
  import.meta.glob('./*/insight.ts', { eager: true, import: 'insight' }),
);

/** The texts in the language of the page. */
export const useInsightMessages = (): InsightMessages => insightMessages(useReadable(language));
