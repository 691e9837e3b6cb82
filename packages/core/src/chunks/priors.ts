import type { AudienceFacts, CompressionFacts } from './chunk-facts.ts'

/** What is assumed of visitors until field data tells. */
export const audiencePriors: AudienceFacts = {
  // Half and half: neither the first visit nor the one after a deploy may be planned away.
  returningShare: 0.5,
  // Weekly visits to an app that is deployed once a week.
  deploysBetweenVisits: 1,
  routesPerVisit: 3,
  visitsInCache: 3,
  habit: 0.5,
}

/** What is assumed of compression until the adapter measures it on the exact pass. */
export const compressionPriors: CompressionFacts = {
  // 18 bytes of gzip framing and some 60 of import and export statements, which hardly compress.
  chunkOverheadBytes: 80,
  // Four real apps: 19 to 41 chunks instead of one to four cost 1–2 % per halving.
  windowGain: 0.015,
  // gzip looks back 32 KB of text, brotli farther; minified code compresses to about a third of it.
  windowBytes: 11_000,
  deltaRatio: null,
  deltaShare: 0.7,
}
