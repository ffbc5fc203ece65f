/** The texts of diagnostics files; loaded with the button that saves one and the page that shows one. */
import { useReadable } from '../browser/use-readable.ts';
import { type DiagnosticsMessages, diagnostics } from './en/diagnostics.ts';
import { featureMessages, language } from './language.ts';

const diagnosticsMessages = featureMessages<DiagnosticsMessages>(
  diagnostics,
  import.meta.glob('./*/diagnostics.ts', { eager: true, import: 'diagnostics' }),
);

/** The texts in the language of the page. */
export const useDiagnosticsMessages = (): DiagnosticsMessages => diagnosticsMessages(useReadable(language));
