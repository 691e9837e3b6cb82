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
  // Import and export statements, measured by leaving them out: 210 and 380 on two apps, and none for the headers.
  chunkOverheadBytes: 250,
  // Brotli on the chunks of four real apps: 12 to 25.
  windowLoss: 17,
  deltaRatio: null,
  deltaShare: 0.7,
}
