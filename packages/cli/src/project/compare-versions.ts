/**
 * Orders two versions by their numbers: negative when `a` is the older. A pre-release counts as its release, which is
 * close enough for "at least".
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

/** The lowest version that a range names, or undefined when it names none (`*`, `latest`). */
export function lowestVersion(range: string): string | undefined {
  return range
    .split('||')
    .map((part) => /\d+(?:\.\d+){0,2}/.exec(part)?.[0])
    .filter((version) => version !== undefined)
    .toSorted(compareVersions)[0]
}

function numbersOf(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = (/\d+(?:\.\d+){0,2}/.exec(version)?.[0] ?? '').split('.').map(Number)
  return [major, minor, patch]
}
