/** Every key of the query cache, in one place, so that an invalidation cannot miss. */
export const queryKeys = {
  session: ['session'],
  menu: ['menu'],
  dish: (slug: string) => ['dish', slug],
  allReviews: ['reviews'],
  reviews: (filter: object) => ['reviews', filter],
  locations: ['locations'],
  orders: ['orders'],
  order: (id: string) => ['orders', id],
  kitchen: ['kitchen'],
  analytics: (days: number) => ['analytics', days],
} as const
