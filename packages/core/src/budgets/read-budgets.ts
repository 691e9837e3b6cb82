import { isRecord } from '../errors/is-record.ts'
import type { Budget, BudgetCompression, BudgetFile, FormFactor, Growth } from './budget.ts'
import type { BudgetSubject } from './budget-subject.ts'
import {
  BudgetAuditUnknown,
  BudgetKeyUnknown,
  BudgetMetricMisplaced,
  BudgetQuantity,
  BudgetsNotJson,
  BudgetsShape,
  BudgetsVersion,
  BudgetSubjectMissing,
  BudgetSubjectTwice,
  BudgetTwice,
  BudgetWithoutLimit,
} from './budget-errors.ts'
import {
  type BudgetMetric,
  budgetMetrics,
  isBudgetMetric,
  metricFacts,
  metricsOf,
  type MetricUnit,
} from './budget-metrics.ts'
import { lighthouseInsights } from './lighthouse-audits.ts'
import { parsePercent, parseQuantity, quantityWords } from './parse-quantity.ts'

const fileKeys = ['$schema', 'version', 'compression', 'budgets']
const compressions: readonly BudgetCompression[] = ['brotli', 'gzip', 'raw']
const formFactors: readonly FormFactor[] = ['mobile', 'desktop']
const levels = ['error', 'warn'] as const
const subjectKeys = ['route', 'chunk', 'type', 'flow', 'audit'] as const
const fileTypes = ['*', 'html', 'js', 'css', 'image', 'font', 'media', 'wasm', 'json', 'other']
const limitKeys = ['max', 'growth', 'level']

/** Where a value stands, for messages. */
interface Place {
  readonly file: string
  readonly place: string
}

/**
 * Reads `firstpaint.budgets.json`: a list of budgets, each for one subject, with a limit per metric.
 *
 * @param file Its name, for messages.
 * @throws A named error for the first thing that is wrong: FP_BUDGETS_NOT_JSON, FP_BUDGETS_SHAPE, FP_BUDGETS_VERSION,
 * FP_BUDGET_UNKNOWN_KEY, FP_BUDGET_NO_SUBJECT, FP_BUDGET_TWO_SUBJECTS, FP_BUDGET_NO_LIMIT, FP_BUDGET_METRIC,
 * FP_BUDGET_QUANTITY, FP_BUDGET_AUDIT, FP_BUDGET_TWICE. Nothing is passed over in silence.
 * @example
 * { "version": 1, "budgets": [
 *   { "route": "*", "js": "180 kB", "total": { "max": "750 kB", "growth": "2 %" } },
 *   { "route": "/menu", "formFactor": "mobile", "lcp": "2.5 s" },
 *   { "chunk": "assets/index-*.js", "size": "60 kB" },
 *   { "audit": "cls-culprits-insight", "minScore": 0.9 } ] }
 */
export function readBudgets(text: string, file: string): BudgetFile {
  const json = parseJson(text, file)
  if (!isRecord(json)) throw BudgetsShape(file, '', json, 'an object with version and budgets')
  refuseUnknown(json, fileKeys, { file, place: '' })
  if (json['version'] !== 1) throw BudgetsVersion(file, json['version'])
  const compression = oneOf(json['compression'] ?? 'brotli', compressions, { file, place: 'compression' })
  const list = json['budgets']
  if (!Array.isArray(list) || list.length === 0) {
    throw BudgetsShape(file, 'budgets', list, 'a list with at least one budget')
  }
  const budgets = list.flatMap((entry: unknown, index) => readEntry(entry, { file, place: `budgets[${index}]` }))
  refuseTwice(budgets, file)
  return Object.freeze({ version: 1, compression, budgets: Object.freeze(budgets) })
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw BudgetsNotJson.because(error, file, error instanceof Error ? error.message : String(error))
  }
}

function readEntry(entry: unknown, { file, place }: Place): Budget[] {
  if (!isRecord(entry)) throw BudgetsShape(file, place, entry, 'an object with a subject and limits')
  const metricNames = Object.keys(budgetMetrics)
  refuseUnknown(entry, [...subjectKeys, 'step', 'formFactor', 'level', ...metricNames], { file, place })
  const subject = readSubject(entry, { file, place })
  const allowed = metricsOf(subject.kind)
  const written = Object.keys(entry).filter(isBudgetMetric)
  const misplaced = written.find((metric) => !allowed.includes(metric))
  if (misplaced !== undefined) throw BudgetMetricMisplaced(file, place, misplaced, subject.kind, allowed)
  if (written.length === 0) throw BudgetWithoutLimit(file, place, allowed)
  const formFactor =
    entry['formFactor'] === undefined
      ? undefined
      : oneOf(entry['formFactor'], formFactors, { file, place: `${place}.formFactor` })
  const level = oneOf(entry['level'] ?? 'error', levels, { file, place: `${place}.level` })
  return written.map((metric) =>
    Object.freeze({
      subject,
      metric,
      level,
      ...(formFactor !== undefined && { formFactor }),
      ...readLimit(entry[metric], metric, { file, place: `${place}.${metric}` }),
      place: `${place}.${metric}`,
    }),
  )
}

function readSubject(entry: Record<string, unknown>, { file, place }: Place): BudgetSubject {
  const keys = subjectKeys.filter((key) => entry[key] !== undefined)
  const [kind, ...others] = keys
  if (kind === undefined) throw BudgetSubjectMissing(file, place, subjectKeys)
  if (others.length > 0) throw BudgetSubjectTwice(file, place, keys)
  const name = entry[kind]
  if (typeof name !== 'string' || name === '') throw BudgetsShape(file, `${place}.${kind}`, name, 'a name')
  if (entry['step'] !== undefined && kind !== 'flow') {
    throw BudgetKeyUnknown(file, place, 'step', [kind, 'formFactor', 'level', ...metricsOf(kind)])
  }
  if (kind === 'flow') {
    const step = entry['step']
    if (step !== undefined && (typeof step !== 'string' || step === '')) {
      throw BudgetsShape(file, `${place}.step`, step, "a step's name")
    }
    return { kind, flow: name, ...(step !== undefined && { step }) }
  }
  if (kind === 'type') return { kind, type: oneOf(name, fileTypes, { file, place: `${place}.type` }) }
  if (kind === 'audit') {
    if (!lighthouseInsights.includes(name)) {
      throw BudgetAuditUnknown(file, `${place}.audit`, name, lighthouseInsights)
    }
    return { kind, audit: name }
  }
  if (kind === 'chunk') return { kind, chunk: name }
  if (name !== '*' && !name.startsWith('/')) {
    throw BudgetsShape(file, `${place}.route`, name, "a route such as '/menu/:id', or '*' for every route")
  }
  return { kind, route: name }
}

function readLimit(
  value: unknown,
  metric: BudgetMetric,
  { file, place }: Place,
): Pick<Budget, 'max' | 'growth'> & Partial<Pick<Budget, 'level'>> {
  const { unit } = metricFacts(metric)
  if (!isRecord(value)) return { max: quantity(value, unit, { file, place }) }
  refuseUnknown(value, limitKeys, { file, place })
  if (value['max'] === undefined && value['growth'] === undefined) {
    throw BudgetWithoutLimit(file, place, ['max', 'growth'])
  }
  return {
    ...(value['max'] !== undefined && { max: quantity(value['max'], unit, { file, place: `${place}.max` }) }),
    ...(value['growth'] !== undefined && { growth: growth(value['growth'], unit, { file, place: `${place}.growth` }) }),
    ...(value['level'] !== undefined && { level: oneOf(value['level'], levels, { file, place: `${place}.level` }) }),
  }
}

function quantity(value: unknown, unit: MetricUnit, { file, place }: Place): number {
  const read = parseQuantity(value, unit)
  if (read === undefined) throw BudgetQuantity(file, place, value, quantityWords[unit])
  return read
}

function growth(value: unknown, unit: MetricUnit, { file, place }: Place): Growth {
  const takes = `a percentage of the base, such as '2 %', or ${quantityWords[unit]}`
  if (unit === 'score') throw BudgetQuantity(file, place, value, 'no growth, for scores only have a least value')
  const share = parsePercent(value)
  if (share !== undefined) return { share }
  const amount = parseQuantity(value, unit)
  if (amount === undefined) throw BudgetQuantity(file, place, value, takes)
  return { amount }
}

function oneOf<const Word extends string>(value: unknown, words: readonly Word[], { file, place }: Place): Word {
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  if (typeof value === 'string') throw BudgetKeyUnknown(file, place, value, words)
  throw BudgetsShape(file, place, value, `one of ${words.join(', ')}`)
}

function refuseUnknown(object: Record<string, unknown>, allowed: readonly string[], { file, place }: Place): void {
  const unknown = Object.keys(object).find((key) => !allowed.includes(key))
  if (unknown !== undefined) throw BudgetKeyUnknown(file, place, unknown, allowed)
}

/** Two limits on one thing would leave it open which one holds. */
function refuseTwice(budgets: readonly Budget[], file: string): void {
  const first = new Map<string, string>()
  for (const { subject, metric, formFactor, place } of budgets) {
    for (const device of formFactor === undefined ? formFactors : [formFactor]) {
      const key = JSON.stringify([subject, metric, device])
      const earlier = first.get(key)
      if (earlier !== undefined) throw BudgetTwice(file, place, earlier)
      first.set(key, place)
    }
  }
}
