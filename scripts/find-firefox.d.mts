/** What playwright.config.ts takes from find-firefox.mjs. */

/** The Firefox on this machine that the tests can drive, or null; throws when `FIREFOX_PATH` names none. */
export declare function findInstalledFirefox(): string | null;
