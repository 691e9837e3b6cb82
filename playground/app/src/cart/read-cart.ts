import { z } from 'zod'
import { addLine } from './cart-maths.ts'
import { cartLineSchema, type CartLine } from './cart-line.ts'

/** Reads a stored cart. Lines that are broken or of an older shape are left out; equal lines are merged. */
export function readCart(stored: string | null): readonly CartLine[] {
  const lines = z.array(z.unknown()).safeParse(parseJson(stored)).data ?? []
  return lines
    .map((line) => cartLineSchema.safeParse(line).data)
    .filter((line) => line !== undefined)
    .reduce<readonly CartLine[]>(addLine, [])
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
