import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Manifest {
  readonly name?: string
  readonly version: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * The packages whose versions decide every byte, read from their manifests: a warm build should not start sharp (60 ms
 * and 30 MB) only to ask it. A prebuilt sharp names the exact version of its binaries, and these hold one version of
 * every library. Undefined for a sharp that was compiled on this machine, against libraries only it can name.
 */
export function readEncoderPackages(): Readonly<Record<string, string>> | undefined {
  const sharp = findPackage('sharp')
  const svgo = findPackage('svgo')
  if (sharp === undefined || svgo === undefined) return undefined
  if (existsSync(join(sharp.folder, 'src/build'))) return undefined
  const binaries = new Set(
    Object.entries(sharp.manifest.optionalDependencies ?? {})
      .filter(([name]) => name.startsWith('@img/sharp-libvips-'))
      .map(([, version]) => version),
  )
  const [libvips] = binaries
  // A range, or a version for each platform, would not tell what is installed.
  if (binaries.size !== 1 || !/^\d+\.\d+\.\d+$/.test(libvips!)) return undefined
  return { sharp: sharp.manifest.version, 'sharp-libvips': libvips!, svgo: svgo.manifest.version }
}

function findPackage(name: string): { readonly folder: string; readonly manifest: Manifest } | undefined {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve(name))
    while (folder !== dirname(folder)) {
      const file = join(folder, 'package.json')
      const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined
      if (manifest?.name === name) return { folder, manifest }
      folder = dirname(folder)
    }
  } catch {
    // Not installed, or not as packages usually are: who asks loads it.
  }
  return undefined
}
