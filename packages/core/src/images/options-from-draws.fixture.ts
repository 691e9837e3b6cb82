import { rasterFormats } from './image-format.ts'
import type { ImageOptions } from './image-options.ts'

/**
 * Valid options made of whole numbers ≥ 0, for property tests: any numbers give some, and many numbers give all there
 * are. With none, no option is set.
 */
export function optionsFromDraws(draws: readonly number[]): ImageOptions {
  let next = 0
  const draw = (below: number): number => (draws.length === 0 ? 0 : draws[next++ % draws.length]! % below)
  const pixels = (least: number): number[] => Array.from({ length: least + draw(5) }, () => 1 + draw(16384))
  const some = <T>(words: readonly T[]): T[] => {
    const first = draw(words.length)
    return [...words.slice(first), ...words.slice(0, first)].slice(0, 1 + draw(words.length))
  }
  const one = <T>(...words: readonly T[]): T => words[draw(words.length)]!
  const maybe = (): boolean => draw(2) === 1
  return {
    ...(maybe() && { widths: maybe() ? 'auto' : pixels(1) }),
    ...(maybe() && { slots: pixels(0) }),
    ...(maybe() && { formats: some(rasterFormats) }),
    ...(maybe() && { quality: maybe() ? one('low', 'medium', 'high', 'best') : 1 + draw(9901) / 100 }),
    ...(maybe() && { aspect: maybe() ? `${1 + draw(40)}:${1 + draw(40)}` : 1 / (1 + draw(50)) + draw(50) / 1.1 }),
    ...(maybe() && { position: one('centre', 'attention', 'entropy', 'top', 'bottom', 'left', 'right') }),
    ...(maybe() && { wideGamut: maybe() }),
    ...(maybe() && { gainMap: maybe() }),
    ...(maybe() && { effort: one('fast', 'full') }),
    ...(maybe() && { placeholder: maybe() ? 'none' : some(['colour', 'thumbhash', 'preview'] as const) }),
  }
}
