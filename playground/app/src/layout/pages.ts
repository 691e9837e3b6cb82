interface PageLink {
  readonly to: string
  readonly label: string
}

/** What everybody finds in the navigation. */
export const guestPages: readonly PageLink[] = [
  { to: '/menu', label: 'Menu' },
  { to: '/locations', label: 'Locations' },
  { to: '/reviews', label: 'Reviews' },
  { to: '/about', label: 'Our story' },
  { to: '/orders', label: 'Orders' },
]

/** What staff find besides. */
export const staffPages: readonly PageLink[] = [
  { to: '/kitchen', label: 'Kitchen' },
  { to: '/analytics', label: 'Analytics' },
  { to: '/admin/menu', label: 'Menu editor' },
]
