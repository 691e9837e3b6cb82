export { chooseWidths, type WidthInput } from './choose-widths.ts'
export { buildImageReport, type ImageReportInput, type MadeImage } from './build-image-report.ts'
export { clusterSlots } from './cluster-slots.ts'
export { classifyContent } from './classify-content.ts'
export { declareImageModules, type DeclareImagesOptions, type ImageImport } from './declare-image-modules.ts'
export type { Encoding } from './encoding.ts'
export { atQuality, type EncodingCandidate, type LossyEncoder } from './encoding-candidate.ts'
export { formatImageQuery } from './format-image-query.ts'
export type { ContentClass, ImageFacts } from './image-facts.ts'
export { type RasterFormat, rasterFormats, type SourceFormat } from './image-format.ts'
export type { ImageOptions } from './image-options.ts'
export type { DuplicateSources, ImageReport, ImageTotals, ReportedImage } from './image-report.ts'
export {
  type ImageProposals,
  imageProposalsName,
  type ProposalsReading,
  readImageProposals,
} from './image-proposals.ts'
export type { ImageRequest, PlaceholderKind } from './image-request.ts'
export type { ImageSlot, ImageSlots, SlotsByImage } from './image-slots.ts'
export type { DroppedVariant, ImageVariant, OptimizedImage, Placeholder } from './optimized-image.ts'
export {
  type BudgetVerdict,
  type BudgetViolation,
  type ImageBudget,
  judgeImageBudgets,
  type NamedImage,
} from './judge-image-budgets.ts'
export { measurePixels } from './measure-pixels.ts'
export { mergeImageSlots, mostSeenSlots } from './merge-image-slots.ts'
export { parseImageQuery } from './parse-image-query.ts'
export type { PixelArray, PixelStats } from './pixel-stats.ts'
export { type ImageWidthsInput, type ImageWidthsPlan, planImageWidths } from './plan-image-widths.ts'
export { planVariants } from './plan-variants.ts'
export { predictQuality, type QualityPrediction, type WidthTrials } from './predict-quality.ts'
export { type PrunedVariants, type PruneInput, pruneVariants } from './prune-variants.ts'
export { type QualityPreset, qualityPresets } from './quality-presets.ts'
export { qualityLevels } from './quality-levels.ts'
export type { QualityPrior, QualitySearch, SearchOutcome, SearchStep, Trial } from './quality-search.ts'
export { isImageSlot, readImageSlots, readSlotsByImage, type SlotsReading } from './read-image-slots.ts'
export { type ImageOptionsAt, resolveImageRequest } from './resolve-image-request.ts'
export { scoreTolerance, searchQuality } from './search-quality.ts'
export { servedVariant } from './served-variant.ts'
export { suggestSizes } from './suggest-sizes.ts'
export { type ImageModuleInput, toImageModule } from './to-image-module.ts'
export { typicalQuality, typicalScore } from './typical-quality.ts'
export type { PlannedVariant, VariantPlan } from './variant-plan.ts'
