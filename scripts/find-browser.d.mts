/** What playwright.config.ts takes from find-browser.mjs. */

/** The Chromium or Chrome that is on this machine already, or null; throws when `CHROMIUM_PATH` names none. */
export declare function findInstalledBrowser(): string | null;
