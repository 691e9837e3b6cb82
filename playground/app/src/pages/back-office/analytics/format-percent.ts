const share = new Intl.NumberFormat('en-IE', { style: 'percent', maximumFractionDigits: 0 })
const signed = new Intl.NumberFormat('en-IE', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})

/** `0.384` → `38%`. */
export function formatShare(fraction: number): string {
  return share.format(fraction)
}

/** `0.061` → `+6.1%`. */
export function formatChange(fraction: number): string {
  return signed.format(fraction).replace('-', '−')
}
