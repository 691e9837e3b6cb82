/**
 * Width over height of an aspect as a person writes it: `16:9`, or the quotient as a number. Undefined for anything
 * else, and for what is flatter or taller than 50 to 1, which is a slip of the keyboard.
 */
export function parseAspect(aspect: unknown): number | undefined {
  const quotient = typeof aspect === 'string' ? fromPair(aspect) : aspect
  return typeof quotient === 'number' && quotient >= 1 / 50 && quotient <= 50 ? quotient : undefined
}

function fromPair(aspect: string): number | undefined {
  const pair = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(aspect)
  return pair ? Number(pair[1]) / Number(pair[2]) : undefined
}
