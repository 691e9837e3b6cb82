/** Regular expressions, fit for PCRE and RE2 and without regard to case, that read one name's weight off `Accept-Encoding`. */

/** One digit stands for a weight: `a` for 1, `9` for 0.9 to 0.999, … `0` for refused. */
export const weightDigits = 'a987654321'

/** What comes out: the digit itself, or the part of the text that is it. */
export interface WeightSource {
  readonly source: string
  readonly digit: string | { readonly captured: true }
}

/**
 * The rules that read the weight of `name`, to be tried in order; none fits when it is not named, or not properly.
 * Weights below 0.1 count as 0.1: languages without numbers compare digits.
 *
 * @param open how a group that captures the digit begins: `(?<digit>` or `(`
 */
export function weightSources(name: string, open: string): WeightSource[] {
  const before = String.raw`(?:^|,)\s*${name}\s*`
  const weight = String.raw`;\s*q\s*=\s*`
  const after = String.raw`\s*(?:,|$)`
  return [
    { source: `${before}${after}`, digit: 'a' },
    { source: String.raw`${before}${weight}1(?:\.\d{0,3})?${after}`, digit: 'a' },
    { source: String.raw`${before}${weight}0(?:\.0{0,3})?${after}`, digit: '0' },
    { source: String.raw`${before}${weight}0\.${open}[1-9])\d{0,2}${after}`, digit: { captured: true } },
    { source: String.raw`${before}${weight}0\.0\d{1,2}${after}`, digit: '1' },
  ]
}

/**
 * Which of several encodings is liked best, as an expression over their digits written one after the other; the first of
 * equals wins. `-`: not named, welcome when nothing named is.
 */
export function bestSource(count: number, position: number): string {
  const choices = [...weightDigits].map((digit) => {
    const atMost = digit === 'a' ? '[0-9a-]' : `[0-${digit}-]`
    return Array.from({ length: count }, (_, at) => (at === position ? digit : atMost)).join('')
  })
  return `^(?:${choices.join('|')})$`
}
