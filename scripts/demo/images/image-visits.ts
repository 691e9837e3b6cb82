/** Pages of guests that show pictures, by route; first screens differ, and so does what is loaded below them. */
export const imageVisits: Readonly<Record<string, string>> = {
  '/': '/',
  '/menu': '/menu',
  '/menu/:slug': '/menu/margherita',
  '/locations': '/locations',
  '/about': '/about',
}

/** Screens to visit on: CSS pixels, and device pixels to each. */
export const imageScreens = {
  phone: { width: 390, height: 844, scale: 3 },
  desktop: { width: 1440, height: 900, scale: 1 },
} as const

export type ImageScreen = keyof typeof imageScreens
