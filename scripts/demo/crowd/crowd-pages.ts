/** A page of Bistro as the crowd meets it; times are medians of a phone on 4G, ms. */
export interface CrowdPage {
  readonly route: string
  /** Share of visits that begin here. */
  readonly entry: number
  /** Where visitors go on to, with shares; the rest leaves. */
  readonly next: Readonly<Record<string, number>>
  readonly lcp: number
  readonly inp: number
  /** What is largest, and what had to be loaded for it; text has nothing to load. */
  readonly largest: readonly [target: string, url?: string]
  readonly tapped: readonly string[]
  readonly script: readonly [url: string, name: string]
}

export const crowdPages: readonly CrowdPage[] = [
  {
    route: '/',
    entry: 0.44,
    next: { '/menu': 0.52, '/locations': 0.08, '/about': 0.05 },
    lcp: 1750,
    inp: 70,
    largest: ['main>section.hero>picture>img', '/assets/hero-1600.avif'],
    tapped: ['header>nav>a', 'a.order-now'],
    script: ['/assets/index.js', 'openMenu'],
  },
  {
    route: '/menu',
    entry: 0.24,
    next: { '/menu/:slug': 0.46, '/cart': 0.2 },
    lcp: 2350,
    inp: 165,
    largest: ['ul.dishes>li>article>img', '/assets/margherita-800.avif'],
    tapped: ['form.filter>input[type=search]', 'button.add', 'label.allergen'],
    script: ['/assets/menu.js', 'filterMenu'],
  },
  {
    route: '/menu/:slug',
    entry: 0.2,
    next: { '/menu': 0.3, '/cart': 0.38 },
    lcp: 2050,
    inp: 95,
    largest: ['main>article>picture>img', '/assets/dish-1200.avif'],
    tapped: ['button.add', 'select#size'],
    script: ['/assets/dish.js', 'addToCart'],
  },
  {
    route: '/cart',
    entry: 0.02,
    next: { '/checkout': 0.66, '/menu': 0.2 },
    lcp: 1150,
    inp: 80,
    largest: ['main>h1'],
    tapped: ['button.more', 'button.less'],
    script: ['/assets/index.js', 'changeCount'],
  },
  {
    route: '/checkout',
    entry: 0.01,
    next: { '/orders/:id': 0.8 },
    lcp: 1250,
    inp: 210,
    largest: ['main>form>h1'],
    tapped: ['button.pay', 'input#time'],
    script: ['/assets/checkout.js', 'validateOrder'],
  },
  {
    route: '/orders/:id',
    entry: 0.02,
    next: {},
    lcp: 1300,
    inp: 60,
    largest: ['main>h1'],
    tapped: ['a.again'],
    script: ['/assets/order.js', 'watchOrder'],
  },
  {
    route: '/reviews',
    entry: 0.04,
    next: { '/menu': 0.25 },
    lcp: 2950,
    inp: 120,
    largest: ['ol.reviews>li>figure>img', '/assets/review-photo.webp'],
    tapped: ['button.more-reviews', 'button.star'],
    script: ['/assets/reviews.js', 'sortReviews'],
  },
  {
    route: '/locations',
    entry: 0.03,
    next: { '/menu': 0.2 },
    lcp: 2450,
    inp: 185,
    largest: ['main>div.map>canvas'],
    tapped: ['div.map', 'button.directions'],
    script: ['/assets/locations.js', 'drawMap'],
  },
  {
    route: '/about',
    entry: 0.01,
    next: { '/menu': 0.3 },
    lcp: 1500,
    inp: 60,
    largest: ['main>section>picture>img', '/assets/kitchen-1200.avif'],
    tapped: ['a.team'],
    script: ['/assets/index.js', 'openMenu'],
  },
]
