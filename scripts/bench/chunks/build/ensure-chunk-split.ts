import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../../run-command.ts'

const [name, version] = ['vite-plugin-chunk-split', '0.5.0']

/**
 * The folder of vite-plugin-chunk-split, installed outside of the app at first use; null when that fails. Its declared
 * peers end at Vite 5, so whether it runs is for the bench to find out.
 *
 * @param toolsDir Absolute path of a folder that is kept between runs.
 */
export async function ensureChunkSplit(toolsDir: string): Promise<string | null> {
  const home = join(toolsDir, `${name}-${version}`)
  const folder = join(home, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{}\n')
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error']
  const { code } = await runCommand('npm', ['install', `${name}@${version}`, ...flags], { cwd: home })
  return code === 0 ? folder : null
}
