const fileName = /[^\s"'`()<>,;:=\\/[\]{}|?#]+\.[a-z0-9]{2,5}(?![\w.])/gi

/** Every file name that occurs anywhere in a text: how a script that builds URLs still tells which assets it knows. */
export function scanNames(text: string): Set<string> {
  return new Set(text.match(fileName) ?? [])
}
