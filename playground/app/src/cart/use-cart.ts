import { useSyncExternalStore } from 'react'
import { countDishes, totalCents } from './cart-maths.ts'
import type { CartLine } from './cart-line.ts'
import { cart } from './cart.ts'

interface CartView {
  readonly lines: readonly CartLine[]
  readonly count: number
  readonly totalCents: number
}

/** The cart as it is now, with its count and total. */
export function useCart(): CartView {
  const lines = useSyncExternalStore(cart.subscribe, cart.get)
  return { lines, count: countDishes(lines), totalCents: totalCents(lines) }
}
