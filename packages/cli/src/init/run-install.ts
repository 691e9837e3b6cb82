import { spawn } from 'node:child_process'
import type { PackageManager } from '../project/detect-package-manager.ts'
import { InstallFailed } from './init-errors.ts'

/**
 * Runs `<manager> install`, its output going to ours: to stderr when stdout belongs to a document.
 *
 * @throws FP_INIT_INSTALL_FAILED
 */
export async function runInstall(
  manager: PackageManager,
  { cwd, json }: { cwd: string; json: boolean },
): Promise<void> {
  const exit = await new Promise<string>((resolve) => {
    // npm and its like are .cmd files on Windows, which only a shell starts.
    const child = spawn(`${manager} install`, { cwd, shell: true, stdio: ['ignore', json ? 2 : 'inherit', 'inherit'] })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  if (exit !== 'exit code 0') throw InstallFailed(`${manager} install`, exit)
}
