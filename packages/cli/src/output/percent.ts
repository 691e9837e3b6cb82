/** A share for a person: `0 %`, `0.52 %`, `7.1 %`, `43 %`. */
export function formatPercent(share: number): string {
  const percent = share * 100
  if (percent === 0) return '0 %'
  if (percent < 0.005) return '< 0.01 %'
  return `${percent.toFixed(percent < 0.995 ? 2 : percent < 9.95 ? 1 : 0)} %`
}
