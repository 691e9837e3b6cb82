/** Names for target scores: what most people need to know of SSIMULACRA2. */
export type QualityPreset = 'low' | 'medium' | 'high' | 'best'

/**
 * SSIMULACRA2 score of each preset. The scale's own words are 30 low, 50 medium, 70 high and 90 "visually lossless";
 * the web shows pictures smaller than they are judged at, so the names here sit one step above.
 *
 * @see https://github.com/cloudinary/ssimulacra2#usage
 */
export const qualityPresets: Readonly<Record<QualityPreset, number>> = { low: 60, medium: 70, high: 80, best: 90 }
