/** A share for a person, with a digit more where it is small: `43 %`, `7.1 %`, `0.52 %`. */
export function percent(share: number): string {
  const value = share * 100
  if (value === 0) return '0 %'
  return `${value < 0.995 ? value.toFixed(2) : value < 9.95 ? value.toFixed(1) : Math.round(value)} %`
}
