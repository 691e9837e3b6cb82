import { clamp, sumBy } from 'lodash-es'
import { maxQuantity, type CartLine } from './cart-line.ts'

/** What makes two lines the same: the dish, its choices in any order, and the note. */
export function lineKey({ dishSlug, choices, note }: Pick<CartLine, 'dishSlug' | 'choices' | 'note'>): string {
  const choiceIds = choices.map(({ id }) => id).toSorted()
  return JSON.stringify([dishSlug, choiceIds, note.trim()])
}

/** Adds a line, or raises the quantity of the one that is the same; the new price wins. */
export function addLine(lines: readonly CartLine[], added: CartLine): readonly CartLine[] {
  const key = lineKey(added)
  if (!lines.some((line) => lineKey(line) === key)) return [...lines, added]
  return lines.map((line) =>
    lineKey(line) === key ? { ...added, quantity: clamp(line.quantity + added.quantity, 1, maxQuantity) } : line,
  )
}

/** Sets the quantity of a line; zero takes it out. */
export function setQuantity(lines: readonly CartLine[], key: string, quantity: number): readonly CartLine[] {
  if (quantity <= 0) return lines.filter((line) => lineKey(line) !== key)
  return lines.map((line) => (lineKey(line) === key ? { ...line, quantity: clamp(quantity, 1, maxQuantity) } : line))
}

/** How many dishes are in the cart. */
export function countDishes(lines: readonly CartLine[]): number {
  return sumBy(lines, 'quantity')
}

/** What they cost together, in euro cents. */
export function totalCents(lines: readonly CartLine[]): number {
  return sumBy(lines, ({ unitCents, quantity }) => unitCents * quantity)
}
