import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildVariant, type Variant } from '../../demo/build-variant.ts'
import { applyEdit, edits } from '../../demo/edits.ts'

export interface BistroSite {
  readonly name: Variant
  /** Absolute paths of a build, and of the one after an edit. */
  readonly dist: string
  readonly next: string
}

/**
 * Builds Bistro with plain Vite and with Firstpaint, each before and after a one-line edit of code that many routes share.
 *
 * @returns The sites, and the folder that holds them.
 */
export async function buildBistroSites(): Promise<{ readonly sites: readonly BistroSite[]; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'firstpaint-visits-'))
  const shared = edits.find(({ file }) => file === 'src/format.ts')!
  const sites: BistroSite[] = []
  for (const name of ['plain', 'firstpaint'] as const) {
    const [dist, next] = [join(folder, name), join(folder, `${name}-next`)]
    await buildVariant({ variant: name, outDir: dist })
    await buildVariant({ variant: name, outDir: next, plugins: [applyEdit(shared)] })
    sites.push({ name, dist, next })
  }
  return { sites, folder }
}
