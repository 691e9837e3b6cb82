/** The parts of a path that names a hash of its content. */
export interface HashedName {
  /** With the folder: `assets/index`, or `assets/` when the hash is the whole name. */
  readonly stem: string
  /** What joins both: `-`, `.`, `_`; empty without a name. */
  readonly joint: string
  readonly hash: string
  /** With the dot; of a source map `.js.map`. */
  readonly extension: string
}

/**
 * Takes the hash out of a file's name: `index-FL-RVBSB.js`, `main.5f3a9c01d2.css`, `3f2a77aa01bc.js`.
 *
 * Bundlers write eight letters of base64url (which holds dashes), or hex digits in other lengths. A word is no hash: one
 * needs a digit beside a letter, or capitals within. A hash that happens to look like a word is thereby missed, about one in
 * two hundred; such a file is asked for each time, which is slower and never wrong.
 *
 * @param options.named The bundler is known to put a hash into this name: then only words in small letters are none, about
 *   one hash in a thousand.
 */
export function splitHashedName(path: string, { named = false }: SplitOptions = {}): HashedName | undefined {
  const slash = path.lastIndexOf('/') + 1
  const [folder, file] = [path.slice(0, slash), path.slice(slash)]
  for (const extension of extensionsOf(file)) {
    const name = file.slice(0, file.length - extension.length)
    const found = hashAtEnd(name, named)
    if (!found) continue
    const stem = folder + name.slice(0, name.length - found.joint.length - found.hash.length)
    return { stem, ...found, extension }
  }
  return undefined
}

export interface SplitOptions {
  readonly named?: boolean
}

/** `index.esm-L84s_R54.js` has one extension, `index-L84s_R54.js.map` two. */
function extensionsOf(file: string): readonly string[] {
  const one = /\.[a-z0-9]{1,11}$/i.exec(file)?.[0] ?? ''
  const two = one === '.map' ? /\.[a-z0-9]{1,11}\.map$/i.exec(file)?.[0] : undefined
  return two === undefined ? [one] : [two, one]
}

function hashAtEnd(name: string, named: boolean): Pick<HashedName, 'joint' | 'hash'> | undefined {
  const hex = /(^|[-._])([0-9a-f]{8,64})$/.exec(name)
  const base64 = /(^|[-.])([\w-]{8})$/.exec(name)
  for (const match of [hex, base64]) {
    const [, joint = '', hash = ''] = match ?? []
    // A name without a joint may be a module's own: `Checkout.js`.
    if (looksHashed(hash) || (named && joint !== '' && /[A-Z\d]/.test(hash))) return { joint, hash }
  }
  return undefined
}

function looksHashed(text: string): boolean {
  return (/\d/.test(text) && /[a-z]/i.test(text)) || /[a-z_-][A-Z]|[A-Z]{2}.*[a-z]/.test(text)
}
