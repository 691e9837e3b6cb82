/** `12.50`, `12,5` or `€ 12` → `1250`, in euro cents; null for what is no amount of money. */
export function parsePrice(text: string): number | null {
  const [, euros, cents = ''] = /^\s*€?\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(text) ?? []
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}
