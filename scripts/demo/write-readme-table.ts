import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const readme = resolve(import.meta.dirname, '../../README.md')
const [start, end] = ['<!-- demo:start -->', '<!-- demo:end -->']

/** Puts the table between its markers in README.md, so that no figure there is typed by hand. */
export async function writeReadmeTable(table: string): Promise<void> {
  const text = await readFile(readme, 'utf8')
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`README.md has lost its markers ${start} and ${end}.`)
  await writeFile(readme, `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`)
}
