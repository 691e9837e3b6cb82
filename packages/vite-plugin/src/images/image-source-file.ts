import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file of a module id: below the root's public folder where that is what a path from the root means. */
export function imageSourceFile(file: string, publicDir: string): string {
  const fromPublic = join(publicDir, file)
  return publicDir !== '' && !existsSync(file) && existsSync(fromPublic) ? fromPublic : file
}
