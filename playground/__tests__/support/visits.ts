/** An address for every route of the app, by its pattern; the pages of staff need a session. */
export const visits: Readonly<Record<string, { readonly path: string; readonly staff?: true }>> = {
  '/': { path: '/' },
  '/menu': { path: '/menu' },
  '/menu/:slug': { path: '/menu/margherita' },
  '/cart': { path: '/cart' },
  '/checkout': { path: '/checkout' },
  '/orders': { path: '/orders' },
  '/orders/:id': { path: '/orders/none-such' },
  '/reviews': { path: '/reviews' },
  '/locations': { path: '/locations' },
  '/about': { path: '/about' },
  '/login': { path: '/login' },
  '/kitchen': { path: '/kitchen', staff: true },
  '/analytics': { path: '/analytics', staff: true },
  '/admin/menu': { path: '/admin/menu', staff: true },
  '/admin/menu/:slug': { path: '/admin/menu/margherita', staff: true },
  '*': { path: '/no-such-page' },
}
