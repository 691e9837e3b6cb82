import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { declareImageModules, type ImageImport } from '@firstpaint/core/images'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

export interface ImageTypesOptions {
  /** Absolute path of the folder for what Firstpaint learns. */
  readonly dir: string
  readonly imports: readonly ImageImport[]
  /** Whether these are all there are; a dev server has seen only the pages somebody opened, and keeps the rest. */
  readonly complete: boolean
}

/**
 * Writes `images.d.ts`: the literal sizes and formats of what the project imports. Untouched where nothing changed, so
 * that editors do not check everything anew.
 */
export async function writeImageTypes({ dir, imports, complete }: ImageTypesOptions): Promise<void> {
  const remembered = join(dir, 'cache/image-imports.json')
  const before = complete ? [] : await readImports(remembered)
  const known = new Map([...before, ...imports.map(plain)].map((entry) => [entry.specifier, entry]))
  // Several images may share a specifier, in several folders; of those remembered one stands for all.
  const all = [...before.filter(({ specifier }) => !imports.some((entry) => entry.specifier === specifier)), ...imports]
  await writeChanged(remembered, `${JSON.stringify([...known.values()])}\n`)
  await writeChanged(join(dir, 'images.d.ts'), declareImageModules(all, { from: pictureModule(dir), fallback: false }))
}

/** What types tell, and no more. */
function plain({ specifier, image }: ImageImport): ImageImport {
  const variants = image.variants.map(({ format, width, height }) => ({ format, width, height }))
  return { specifier, image: { variants } }
}

async function readImports(file: string): Promise<readonly ImageImport[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly ImageImport[]
  } catch {
    return []
  }
}

async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFileAtomic(file, text)
}

/**
 * How a file in this folder names the module with `ImageModule`: by package where the project has it, else by path. Looked
 * up as TypeScript does, in the folders above: Node would also go by `NODE_PATH`, which package managers set.
 */
function pictureModule(dir: string): string {
  for (const name of ['firstpaint', '@firstpaint/core']) if (hasPackage(dir, name)) return `${name}/picture`
  const module = fileURLToPath(import.meta.resolve('@firstpaint/core/picture'))
  const way = relative(dir, module).split(sep).join('/')
  return way.startsWith('.') ? way : `./${way}`
}

function hasPackage(dir: string, name: string): boolean {
  const above = dirname(dir)
  return existsSync(join(dir, 'node_modules', name, 'package.json')) || (above !== dir && hasPackage(above, name))
}
