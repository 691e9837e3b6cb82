/** Pixels of every dish photo, as the photo generator draws them. */
export const photoSize = { width: 2400, height: 1600 } as const
