/** The wire types of Bistro's API, shared by server and browser. Money is integer euro cents; times are ISO 8601 UTC strings. */

export type Allergen =
  | 'gluten'
  | 'crustaceans'
  | 'egg'
  | 'fish'
  | 'peanuts'
  | 'soy'
  | 'milk'
  | 'nuts'
  | 'celery'
  | 'mustard'
  | 'sesame'
  | 'sulphites'
  | 'lupin'
  | 'molluscs'

export interface Photo {
  /** File name without extension in the photo cache; the app maps it to a URL. */
  readonly slug: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

export interface DishSummary {
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly priceCents: number
  readonly section: string
  readonly photo: Photo
  readonly allergens: readonly Allergen[]
  readonly vegetarian: boolean
  readonly vegan: boolean
  readonly spicy: boolean
  readonly available: boolean
  /** Mean of the reviews, 1–5, one decimal; null without a review. */
  readonly rating: number | null
  readonly reviewCount: number
}

export interface OptionChoice {
  readonly id: string
  readonly name: string
  readonly extraCents: number
}
export interface OptionGroup {
  readonly id: string
  readonly name: string
  /** How many choices may be taken: 'one' is a required radio group, 'any' are check boxes. */
  readonly pick: 'one' | 'any'
  readonly choices: readonly OptionChoice[]
}

/** GET /api/dishes/:slug, 404 ApiProblem when there is none. */
export interface Dish extends DishSummary {
  /** Sanitised HTML from the menu editor. */
  readonly descriptionHtml: string
  readonly options: readonly OptionGroup[]
  readonly kcal: number
  readonly pairsWith: readonly DishSummary[]
}

export interface MenuSection {
  readonly slug: string
  readonly name: string
  readonly intro: string
  readonly dishes: readonly DishSummary[]
}
/** GET /api/menu */
export interface Menu {
  readonly sections: readonly MenuSection[]
}

export interface Review {
  readonly id: string
  readonly dish: { readonly slug: string; readonly name: string } | null
  readonly author: string
  /** 1–5, whole stars. */
  readonly stars: number
  readonly text: string
  readonly createdAt: string
}
/** GET /api/reviews?dish=&sort=newest|best|worst&page= ; 12 a page. */
export interface ReviewPage {
  readonly reviews: readonly Review[]
  readonly total: number
  readonly average: number
  readonly histogram: readonly [number, number, number, number, number]
}
/** POST /api/reviews → 201 Review */
export interface NewReview {
  readonly dishSlug?: string
  readonly author: string
  readonly stars: number
  readonly text: string
}

export type OrderStatus = 'received' | 'preparing' | 'ready' | 'collected' | 'cancelled'
export interface OrderLine {
  readonly dishSlug: string
  readonly name: string
  readonly quantity: number
  readonly unitCents: number
  readonly choices: readonly string[]
  readonly note: string
  readonly photo: Photo
}
export interface Order {
  readonly id: string
  /** Short number called out at the counter. */
  readonly number: number
  readonly status: OrderStatus
  readonly createdAt: string
  readonly readyAt: string
  readonly customerName: string
  readonly fulfilment: 'pickup' | 'delivery' | 'table'
  /** Where to bring it; null unless it is eaten at a table. */
  readonly table: string | null
  /** What the guest asked for, such as an allergy; empty when nothing. */
  readonly note: string
  readonly lines: readonly OrderLine[]
  readonly totalCents: number
}
/** POST /api/orders → 201 Order; the header Idempotency-Key makes a repeat return the first order. 422 ApiProblem when a dish is gone. */
export interface NewOrder {
  readonly customerName: string
  readonly phone: string
  readonly email: string
  readonly fulfilment: Order['fulfilment']
  readonly address?: string
  readonly table?: string
  /** ISO time, or null for as soon as possible. */
  readonly pickupAt: string | null
  readonly note: string
  readonly lines: readonly {
    readonly dishSlug: string
    readonly quantity: number
    readonly choiceIds: readonly string[]
    readonly note: string
  }[]
}
/** GET /api/orders → Order[] of this browser's session cookie, newest first. GET /api/orders/:id → Order. GET /api/kitchen → open orders, oldest first (staff). */
/** PATCH /api/orders/:id { status } → Order (staff). 409 ApiProblem for a step that cannot be taken from where it stands. */
/** Staff routes answer 401 ApiProblem to a visitor who is signed out and 403 to one who is not staff. */

/**
 * GET /api/analytics?days=7|30|90 (staff). The last so many days up to now, by the restaurant's wall clock, without
 * cancelled orders. Changes are fractions against the same stretch before (0.12 is 12 % more), 0 with nothing before.
 */
export interface Analytics {
  readonly days: number
  readonly revenueByDay: readonly { readonly day: string; readonly revenueCents: number; readonly orders: number }[]
  readonly ordersByHour: readonly { readonly hour: number; readonly orders: number }[]
  readonly revenueBySection: readonly {
    readonly section: string
    readonly name: string
    readonly revenueCents: number
  }[]
  readonly topDishes: readonly {
    readonly slug: string
    readonly name: string
    readonly sold: number
    readonly revenueCents: number
  }[]
  readonly fulfilment: readonly { readonly kind: Order['fulfilment']; readonly orders: number }[]
  readonly totals: {
    readonly revenueCents: number
    readonly orders: number
    readonly averageCents: number
    readonly revenueChange: number
    readonly ordersChange: number
  }
}

export interface User {
  readonly name: string
  readonly email: string
  readonly role: 'guest' | 'staff'
}
/** GET /api/session → Session (always 200, so a signed-out visit logs no error). POST /api/session Credentials → Session, 401 ApiProblem. DELETE /api/session → Session. */
export interface Session {
  readonly user: User | null
}
export interface Credentials {
  readonly email: string
  readonly password: string
}
/** The staff account the seed makes; the login page offers it. */
export const demoStaff: Credentials = { email: 'chef@bistro.example', password: 'mise-en-place' }

export interface OpeningHours {
  readonly days: string
  readonly opens: string
  readonly closes: string
}
/** GET /api/locations → Location[] */
export interface Location {
  readonly slug: string
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly lat: number
  readonly lon: number
  readonly hours: readonly OpeningHours[]
}

/** PATCH /api/dishes/:slug (staff) → Dish. Only the fields sent change. */
export type DishPatch = Partial<{
  name: string
  summary: string
  descriptionHtml: string
  priceCents: number
  available: boolean
}>

/** Body of every 4xx: what happened, and for a form which field. */
export interface ApiProblem {
  readonly error: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}
