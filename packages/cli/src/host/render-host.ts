import type { HostConfig } from '@firstpaint/core/delivery'
import type { PlacedFile } from './placed-file.ts'

export interface RenderHostOptions {
  /** Undefined: nothing was written, so the text itself is what is asked for. */
  readonly placed: readonly PlacedFile[] | undefined
  readonly check: boolean
}

/** The configuration itself, fit for a pipe; or where it went and what the host cannot do. */
export function renderHost({ files, limits }: HostConfig, { placed, check }: RenderHostOptions): string {
  if (placed === undefined) {
    const [only] = files
    if (files.length === 1) return only!.text
    return files.map(({ path, text }) => `==> ${path} <==\n${text}`).join('\n')
  }
  const lines = placed.map(({ file, current }) => {
    if (current) return `  ${file} is as it should be`
    return check ? `  ${file} is not what would be written` : `  ${file} written`
  })
  const advice =
    check && placed.some(({ current }) => !current) ? ['', '  → Run the same command without --check.'] : []
  return [...lines, ...advice, '', 'What this host does otherwise', ...limits.map((limit) => `  - ${limit}`), ''].join(
    '\n',
  )
}
