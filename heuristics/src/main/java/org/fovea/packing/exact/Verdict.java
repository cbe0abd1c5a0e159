package org.fovea.packing.exact;

/** What a search found. */
enum Verdict {
    /** A placement. */
    FITS,
    /** That there is none. */
    NO,
    /** All that it looks at, and nothing: other starts may still fit. */
    OPEN,
    /** Its limit. */
    STOPPED
}
