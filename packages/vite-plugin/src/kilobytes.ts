/** Bytes for a person: `12.3 kB`, `1.20 MB`; 1 kB is 1000 bytes, as in Vite's own output. */
export function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`
}
