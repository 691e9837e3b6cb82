export type {
  AlertChannel,
  AlertConfig,
  AlertMute,
  EmailChannel,
  GithubChannel,
  QuietHours,
  SlackChannel,
  WebhookChannel,
} from './alerts/alert-config.ts'
export type {
  AlertCell,
  AlertEvent,
  AlertRule,
  AlertState,
  RegressionRule,
  ThresholdRule,
} from './alerts/alert-rule.ts'
export { alertNowMs, alertSlotMs, alertWindowMs, earlierHours } from './alerts/alert-times.ts'
export { type CellVerdict, judgeCell } from './alerts/judge-cell.ts'
export { type AlertInput, type AlertPlan, isMeant, planAlerts } from './alerts/plan-alerts.ts'
export { type AlertNotice, type NoticesInput, type NoticesPlan, planNotices } from './alerts/plan-notices.ts'
export { type AlertReplay, type HistorySeries, replayAlerts, type ReplayInput } from './alerts/replay-alerts.ts'
export { quietUntil } from './alerts/quiet-until.ts'
export { resolveAlertConfig, resolveAlertRule } from './alerts/resolve-alert-config.ts'
export { fewestInBaseline, scoreSketch, shiftScores, type ShiftScoresOptions } from './alerts/shift-scores.ts'
export { type ShiftWeight, type SlotEvidence, weighShift, type WeighShiftOptions } from './alerts/weigh-shift.ts'
export { beaconVersion } from './beacon-version.ts'
export {
  buildFieldProfile,
  type FieldCounts,
  type FieldProfileOptions,
  type RouteCount,
} from './build-field-profile.ts'
export { beaconApi, type OpenApiDocument } from './contract/beacon-api.ts'
export { beaconSchema } from './contract/beacon-schema.ts'
export type {
  Beacon,
  BeaconAttribution,
  BeaconClient,
  BeaconError,
  BeaconErrorKind,
  BeaconLcpFinding,
  BeaconMark,
  BeaconNavigation,
  BeaconScript,
  BeaconServerTiming,
  BeaconSlot,
  BeaconVital,
  EffectiveConnection,
  FormFactor,
  LcpFindingReason,
} from './contract/beacon.ts'
export type { JsonSchema } from './contract/json-schema.ts'
export {
  beaconQuotaBytes,
  type BeaconReading,
  type BeaconRefusal,
  beaconRefusals,
  readBeacon,
} from './contract/read-beacon.ts'
export { toWebVitalAttributes, type WebVitalAttributes, webVitalEvent } from './contract/to-web-vital-attributes.ts'
export { type CruxBin, cruxBins, cruxNames } from './crux-names.ts'
export { lcpGuardEvent } from './lcp-guard-event.ts'
export { buildModuleMap, type ScriptSources } from './module-map/build-module-map.ts'
export { findMappedFile, moduleAt } from './module-map/module-at.ts'
export { type MappedScript, type ModuleMap, moduleMapLimits } from './module-map/module-map.ts'
export { type ModuleMapReading, readModuleMap } from './module-map/read-module-map.ts'
export { type NavigationType, navigationTypes } from './navigation-types.ts'
export { rateVital, type VitalRating, vitalRatings } from './rate-vital.ts'
export { addToSketch } from './sketch/add-to-sketch.ts'
export { compareSketches, type SketchShift } from './sketch/compare-sketches.ts'
export { decodeSketch } from './sketch/decode-sketch.ts'
export { encodeSketch } from './sketch/encode-sketch.ts'
export { mergeSketches } from './sketch/merge-sketches.ts'
export { type IntervalOptions, type QuantileEstimate, quantileInterval } from './sketch/quantile-interval.ts'
export { type QuantileOptions, shareUpTo, sketchCount, sketchQuantile } from './sketch/sketch-rank.ts'
export { emptySketch, type Sketch, sketchScale } from './sketch/sketch.ts'
export { type VitalName, vitalNames } from './vital-names.ts'
export { vitalThresholds } from './vital-thresholds.ts'
