/**
 * Raised by hand whenever the same source and request may come out as other bytes than before: a change to decoding,
 * resizing, the search, or what is dropped. What older versions kept is then made anew.
 */
export const PIPELINE_VERSION = 1
