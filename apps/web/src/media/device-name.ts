/** The browser's label of a device without its technical parts. */

/** @param label for example `Default - Webcam C920 (046d:082d)`. */
export function deviceName(label: string): string {
  const name = label
    .replace(/^(Default|Communications) - /, '')
    .replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '')
    .trim();
  return name || label;
}
