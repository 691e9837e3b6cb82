import { createStore, type Store } from '../store.ts'
import { addLine, setQuantity } from './cart-maths.ts'
import type { CartLine } from './cart-line.ts'
import { readCart } from './read-cart.ts'

const storageKey = 'bistro.cart'

/** The lines in the cart. Kept in localStorage, so it survives a reload and is the same in every tab. */
export const cart: Store<readonly CartLine[]> = createStore(readCart(localStorage.getItem(storageKey)))

cart.subscribe(() => localStorage.setItem(storageKey, JSON.stringify(cart.get())))

window.addEventListener('storage', (event) => {
  if (event.key === storageKey) cart.set(readCart(event.newValue))
})

/** Adds a line, or raises the one that is the same. */
export function addToCart(line: CartLine): void {
  cart.set(addLine(cart.get(), line))
}

/** Zero takes the line out. */
export function changeQuantity(key: string, quantity: number): void {
  cart.set(setQuantity(cart.get(), key, quantity))
}

/** Takes everything out. */
export function emptyCart(): void {
  cart.set([])
}
