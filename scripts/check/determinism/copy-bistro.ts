import { cp, mkdir, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { bistroPaths } from '../../demo/bistro-paths.ts'

const playground = resolve(bistroPaths.app, '..')

/**
 * Puts a copy of Bistro's sources below a folder, with the packages of this checkout: the app's folder. Without photos,
 * which say nothing about chunks.
 *
 * @param options.keepCache Leaves what an earlier build there remembered; its lockfile and site go in any case.
 */
export async function copyBistro(folder: string, { keepCache }: { readonly keepCache: boolean }): Promise<string> {
  const app = join(folder, 'playground/app')
  const gone = ['dist', 'firstpaint.chunks.json', ...(keepCache ? [] : ['.firstpaint'])]
  await Promise.all(gone.map((name) => rm(join(app, name), { recursive: true, force: true })))
  if (await exists(join(app, 'src'))) return app

  const skipped = new Set(['node_modules', 'dist', 'dist-plain', '.firstpaint', 'firstpaint.chunks.json'])
  for (const part of ['app', 'contract']) {
    const from = join(playground, part)
    await cp(from, join(folder, 'playground', part), {
      recursive: true,
      filter: (path) =>
        !path
          .slice(from.length + 1)
          .split(/[\\/]/)
          .some((name) => skipped.has(name)),
    })
  }
  await cp(join(playground, '../tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  const modules = join(bistroPaths.app, 'node_modules')
  for (const name of await packageNames(modules)) {
    const target =
      name === '@bistro/contract' ? join(folder, 'playground/contract') : await realpath(join(modules, name))
    await mkdir(dirname(join(app, 'node_modules', name)), { recursive: true })
    await symlink(target, join(app, 'node_modules', name))
  }
  const ofContract = join(playground, 'contract/node_modules')
  if (await exists(ofContract)) await symlink(ofContract, join(folder, 'playground/contract/node_modules'))
  return app
}

async function packageNames(modules: string): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'))
  const scoped = names.filter((name) => name.startsWith('@'))
  const inner = await Promise.all(
    scoped.map(async (scope) => (await readdir(join(modules, scope))).map((name) => `${scope}/${name}`)),
  )
  return [...names.filter((name) => !name.startsWith('@')), ...inner.flat()]
}

function exists(path: string): Promise<boolean> {
  return realpath(path).then(
    () => true,
    () => false,
  )
}
