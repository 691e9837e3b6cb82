/** A file in a folder of the site; the folder may be none, or end with a slash. */
export function joined(dir: string, file: string): string {
  return dir === '' ? file : `${dir.replace(/\/$/, '')}/${file}`
}
