/** Pixels of every dish photo, as the photo generator draws them. */
export const photoSize = { width: 2400, height: 1800 } as const
