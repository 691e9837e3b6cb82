const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of up to `width` characters for a share between 0 and 1, exact to an eighth of a character. */
export function renderBar(share: number, width: number): string {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  return '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8]
}
