/**
 * Whether a file name carries a content hash, so that its content can never change under that name. Knows 8 characters
 * of base64url (Vite, Rollup) and 8 to 64 hex digits (webpack, Parcel, esbuild) before the extension, after `-` or `.`.
 * Eight lowercase letters alone are taken for a word: about one real hash in 1,500 looks like that.
 */
export function hasContentHash(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const base64 = /[-.]([\w-]{8})(?:\.[a-z0-9]+)+$/i.exec(name)?.[1]
  if (base64 !== undefined && /\d|_|.[A-Z]/.test(base64)) return true
  return /[-.](?=[a-f]*\d)[0-9a-f]{8,64}\.[a-z0-9]+$/.test(name)
}
