const compact = new Intl.NumberFormat('en-IE', {
  style: 'currency',
  currency: 'EUR',
  notation: 'compact',
  maximumFractionDigits: 1,
})

/** `358240` → `€3.6k`, for axes. Takes integer euro cents. */
export function formatCompactMoney(cents: number): string {
  return compact.format(cents / 100).replace('K', 'k')
}
