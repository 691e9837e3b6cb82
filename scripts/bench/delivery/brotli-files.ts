import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/** Writes `.br` beside every text file of a site, as well as brotli can. */
export async function brotliFiles(dist: string): Promise<void> {
  const files = await readdir(dist, { recursive: true })
  for (const file of files.filter((name) => /\.(?:html|js|css|svg|json|txt|xml)$/.test(name))) {
    const bytes = await readFile(join(dist, file))
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    const packed = await compress(bytes, { params })
    if (packed.length < bytes.length) await writeFile(join(dist, `${file}.br`), packed)
  }
}
