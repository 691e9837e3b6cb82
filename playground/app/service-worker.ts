import type { ServiceWorkerOptions } from 'firstpaint/vite'

const hour = 3600

/** The menu can be read without a network, and an order waits for it. */
export const serviceWorker: ServiceWorkerOptions = {
  // The app asks before it shows a new release: src/offline/update-prompt.tsx.
  register: false,
  app: {
    name: 'Bistro',
    description: 'Seasonal cooking, a wood fire and a short wine list. Order ahead for pickup, delivery or your table.',
    icon: 'public/favicon.svg',
    backgroundColor: '#faf5ec',
    lang: 'en-GB',
    categories: ['food'],
    shortcuts: [
      { name: 'Menu', url: '/menu' },
      { name: 'Your orders', url: '/orders' },
    ],
    screenshots: [
      { file: 'screenshots/menu-wide.webp', label: 'The menu on a computer' },
      { file: 'screenshots/menu-narrow.webp', label: 'The menu on a phone' },
    ],
  },
  recipes: {
    queue: { match: '/api/orders', maxAge: 2 * hour },
    api: [
      // What is on the menu and what it costs has to be true; what it was last is for when nobody answers.
      { match: /\/api\/(?:menu|locations|dishes\/[^/?]+|reviews)(?:\?|$)/ },
      // Where an order stands is worth waiting for: an old answer would take one back that was just placed.
      { match: /\/api\/orders(?:\/[^/?]+)?(?:\?|$)/, timeout: 20, maxEntries: 20, maxAge: 24 * hour },
    ],
    images: { maxEntries: 150 },
  },
}
