export { contentTypeOf, extensionOf, isCompressible } from './content-type.ts'
export { type AcceptedEncodings, parseAcceptEncoding, qualityOf } from './parse-accept-encoding.ts'
export { planHints } from './plan-hints.ts'
export { allowedMethods, planAnswer } from './plan-answer.ts'
export { planPlainer } from './plan-plainer.ts'
export type { AnswerBody, AnswerKind, AnswerPlan, ByteRange, FileBody } from './answer-plan.ts'
export { type DeliveryIndex, indexDelivery, type IndexDeliveryOptions } from './index-delivery.ts'
export { type DeliveryRequest, headerOf, type RequestHeaders } from './delivery-request.ts'
export { assetExtensions, isAssetPath } from './is-asset-path.ts'
export { isNavigation, pageDestinations } from './is-navigation.ts'
export { matchRoute } from './match-route.ts'
export { toLinkHeader } from './to-link-header.ts'
export { toUseAsDictionary } from './to-use-as-dictionary.ts'
export type {
  Caching,
  ContentEncoding,
  DeliveredFile,
  DeliveredRoute,
  DeliveryManifest,
  DeltaEncoding,
  DictionaryUse,
  FileDelta,
  FileVariant,
  Header,
  RouteHint,
} from './delivery-manifest.ts'
export { type HostConfig, type HostFile, type HostName, hostNames } from './hosts/host-config.ts'
export type { HostOptions } from './hosts/host-options.ts'
export { toHostConfig } from './hosts/to-host-config.ts'
export { fits, matchDictionaries, type MatchDictionariesOptions, type MatchedFile } from './match-dictionaries.ts'
export type { PageFacts } from './page-facts.ts'
export { planCaching, type PlanCachingOptions } from './plan-caching.ts'
export { type CompressionInput, leastSaving, planCompression, type PlannedEncoding } from './plan-compression.ts'
export { type ContentPolicy, planContentPolicy, type PlanContentPolicyOptions } from './plan-content-policy.ts'
export {
  type DeliveryPlan,
  planDelivery,
  type PlanDeliveryOptions,
  type PlannedFile,
  type SiteFile,
} from './plan-delivery.ts'
export { type DictionaryCandidate, planDictionaryUse, type PlanDictionaryUseOptions } from './plan-dictionary-use.ts'
export { planHeaders, type PlanHeadersOptions } from './plan-headers.ts'
export { type KeptFile, planKeptFiles, type PlanKeptFilesOptions } from './plan-kept-files.ts'
export { type KnownRoutes, pageAddress, planRoutes, type PlanRoutesOptions } from './plan-routes.ts'
export { isSitePath, readReleaseRecord, type ReleaseFile, type ReleaseRecord } from './release-record.ts'
export { type HashedName, splitHashedName } from './split-hashed-name.ts'
export { type MadeFile, toDeliveryManifest, worthServing } from './to-delivery-manifest.ts'
export { type DeliverySummary, summarizeDelivery } from './summarize-delivery.ts'
export { chooseFallback, type ChooseFallbackOptions } from './choose-fallback.ts'
export { deltaFolder, fromOutputsJson, outputsFile, type OwnOutputs, toOutputsJson } from './own-outputs.ts'
export { chooseRelease } from './choose-release.ts'
export type {
  BucketObject,
  CurrentRelease,
  DeployStage,
  HeldObject,
  LiveStage,
  PreparedObject,
  StoredRelease,
  UnfinishedRun,
} from './deploy-object.ts'
export { nextRecord, type NextRecordFacts } from './next-record.ts'
export { planDeploy, planRollback, type DeployFacts, type DeployPlan, type DeployStep } from './plan-deploy.ts'
export { planObjects, type ObjectPlan } from './plan-objects.ts'
export { planPrune, type PruneFacts, type PrunePlan } from './plan-prune.ts'
export {
  planPurge,
  PURGE_BATCH,
  PURGE_PROVIDERS,
  type PurgeFacts,
  type PurgePlan,
  type PurgeProvider,
} from './plan-purge.ts'
export { LOCK_KEY, RECORD_KEY, RELEASES_FOLDER, releaseKey, releaseOfKey, storedKey } from './release-keys.ts'
export {
  type NamedBytes,
  planStableNames,
  type StableNamesFacts,
  type StableNamesPlan,
  worthwhileCost,
} from './plan-stable-names.ts'
export { isServiceWorker } from './is-service-worker.ts'
export { splitTarget } from './parse-target.ts'
export { isHostFile } from './is-host-file.ts'
