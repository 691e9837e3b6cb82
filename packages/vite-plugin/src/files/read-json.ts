import { readFile } from 'node:fs/promises'

/** What is in a JSON file; undefined where there is no file, and what is wrong where it is no JSON. */
export async function readJson(
  file: string,
): Promise<{ readonly json?: unknown; readonly problem?: string } | undefined> {
  try {
    return { json: JSON.parse(await readFile(file, 'utf8')) as unknown }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    return { problem: (error as Error).message }
  }
}
