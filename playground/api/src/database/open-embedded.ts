import type { PGlite } from '@electric-sql/pglite'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Pool } from 'pg'
import type { Database } from './database.ts'
import { schema } from './schema.ts'

const defaultCacheFolder = fileURLToPath(new URL('../../../.cache/postgres', import.meta.url))

interface OpenEmbeddedOptions {
  /** Where the template lives. Default `playground/.cache/postgres`. */
  readonly cacheFolder?: string | undefined
}

/**
 * Postgres in this process and in memory: it starts empty each time, so no demo ever leaves a broken one behind.
 * Making a cluster takes seconds, so one with the tables in it is kept as a template and copied from then on.
 */
export async function openEmbedded({ cacheFolder = defaultCacheFolder }: OpenEmbeddedOptions = {}): Promise<Database> {
  const pglite = await openTemplate(cacheFolder)
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
  // PGlite stands in for the socket, so there is nothing to gain from hanging up when idle.
  const pool = new Pool({ ...createPgConfig(pglite), idleTimeoutMillis: 0 })
  return {
    pool,
    kind: 'embedded',
    async close() {
      await pool.end()
      await pglite.close()
    },
  }
}

async function openTemplate(folder: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite')
  const engine = await readFile(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8')
  const key = createHash('sha256').update(engine).update(schema.fingerprint).digest('hex').slice(0, 16)
  const name = `template-${key}.tar.gz`
  const bytes = await readFile(`${folder}/${name}`).catch(() => null)
  if (bytes) {
    try {
      return await PGlite.create({ loadDataDir: new Blob([bytes]) })
    } catch {
      // Unreadable, for instance cut short by a full disk: as good as none, so it is made anew below.
    }
  }
  const pglite = await PGlite.create()
  await pglite.exec(schema.sql)
  await keepTemplate(folder, name, await pglite.dumpDataDir('gzip'))
  return pglite
}

async function keepTemplate(folder: string, name: string, template: Blob): Promise<void> {
  await mkdir(folder, { recursive: true })
  const unfinished = `${folder}/${randomUUID()}.tmp`
  await writeFile(unfinished, template.stream())
  await rename(unfinished, `${folder}/${name}`)
  const outdated = (await readdir(folder)).filter((file) => file.startsWith('template-') && file !== name)
  await Promise.all(outdated.map((file) => rm(`${folder}/${file}`, { force: true })))
}
