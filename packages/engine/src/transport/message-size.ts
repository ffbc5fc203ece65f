/** The size limit of a text between participants. */

/** Longest text that every browser carries whole, in UTF-16 units of up to three bytes each (RFC 8831 section 6.6). */
export const MESSAGE_MAX_UNITS = 16 * 1024;
