/**
 * Writes values into a folder store until it is killed, with a dot on standard output for each. Each value is its key, repeated to a length that differs from
 * write to write, so that a mixture of two is told from either.
 *
 *   node store-writer.fixture.ts FOLDER KEYS BYTES
 */
import { createFolderStore } from '../src/store/folder-store.ts'

const [folder, keys, bytes] = process.argv.slice(2)
const store = createFolderStore({ folder: folder! })
for (let turn = 0; ; turn++) {
  const key = `records/key-${turn % Number(keys)}`
  await store.put(key, Buffer.alloc(Number(bytes) - (turn % 1000), `${key} `))
  process.stdout.write('.')
}
