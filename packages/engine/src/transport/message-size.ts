/** How long a text between participants may be. */

/** The longest text that every browser carries whole, in UTF-16 units of which each may take three bytes (RFC 8831 section 6.6). */
export const MESSAGE_MAX_UNITS = 16 * 1024;
