/** When the kitchen takes orders ahead, every day, `HH:mm`. Each restaurant's own hours come from the API. */
export const opensAt = '11:30'
/** See `opensAt`. */
export const lastOrder = '21:45'
