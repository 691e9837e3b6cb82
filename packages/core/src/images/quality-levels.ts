import type { LossyEncoder } from './encoding-candidate.ts'

/**
 * Qualities of AVIF that give different files: the encoder has 64 quantisers, so that 40 and 41 are the same. Of each
 * pair the lower, of libheif in sharp 0.35. Were it wrong for another version, a search would miss a finer step or
 * encode a file twice; nothing worse.
 */
const avifLevels: readonly number[] = [
  1, 3, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 35, 37, 39, 40, 42, 44, 45, 47, 49, 50, 52, 54, 55,
  56, 58, 59, 60, 62, 63, 64, 66, 67, 68, 70, 71, 72, 74, 75, 76, 78, 79, 80, 82, 83, 84, 86, 87, 88, 90, 91, 92, 94,
  95, 96, 98, 99, 100,
]

const everyLevel: readonly number[] = Array.from({ length: 100 }, (_, index) => index + 1)

/** The qualities of a format worth telling apart: ascending, within 1–100. */
export function qualityLevels(format: LossyEncoder['format']): readonly number[] {
  return format === 'avif' ? avifLevels : everyLevel
}
