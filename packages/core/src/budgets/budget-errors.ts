import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggest } from '../errors/suggest.ts'
import { removedAudits } from './lighthouse-audits.ts'

const meant = (word: string, allowed: readonly string[]): string => {
  const nearest = suggest(word, allowed)
  return nearest === undefined ? '' : `Did you mean '${nearest}'? `
}

type At<Rest extends readonly unknown[]> = [file: string, place: string, ...Rest]

const at = (file: string, place: string): string => (place === '' ? file : `${file}, ${place}`)

export const BudgetsNotJson: ErrorFactory<[file: string, problem: string]> = defineError('FP_BUDGETS_NOT_JSON', {
  message: (file, problem) => `${file} is not JSON: ${problem}`,
  hint: 'Mend the file; comments and commas after the last item are not JSON.',
  place: (file) => file,
})

export const BudgetsShape: ErrorFactory<At<[value: unknown, takes: string]>> = defineError('FP_BUDGETS_SHAPE', {
  message: (_file, place, value, takes) =>
    `${place === '' ? 'The budget file' : `'${place}'`} is ${describeValue(value)}; it takes ${takes}.`,
  hint: (_file, _place, _value, takes) => `Write ${takes}.`,
  place: at,
  value: (_file, _place, value) => describeValue(value),
})

export const BudgetsVersion: ErrorFactory<[file: string, value: unknown]> = defineError('FP_BUDGETS_VERSION', {
  message: (_file, value) => `The budget file's version is ${describeValue(value)}; this Firstpaint reads version 1.`,
  hint: 'Write "version": 1, or use the Firstpaint that wrote the file.',
  place: (file) => file,
  value: (_file, value) => describeValue(value),
})

export const BudgetKeyUnknown: ErrorFactory<At<[key: string, allowed: readonly string[]]>> = defineError(
  'FP_BUDGET_UNKNOWN_KEY',
  {
    message: (_file, _place, key) => `There is no '${key}' here.`,
    hint: (_file, _place, key, allowed) => `${meant(key, allowed)}Allowed: ${allowed.join(', ')}.`,
    place: at,
    value: (_file, _place, key) => `'${key}'`,
  },
)

export const BudgetSubjectMissing: ErrorFactory<At<[allowed: readonly string[]]>> = defineError(
  'FP_BUDGET_NO_SUBJECT',
  {
    message: () => 'This budget does not say what it is for.',
    hint: (_file, _place, allowed) => `Add one of ${allowed.join(', ')}; "route": "*" is every route.`,
    place: at,
  },
)

export const BudgetSubjectTwice: ErrorFactory<At<[keys: readonly string[]]>> = defineError('FP_BUDGET_TWO_SUBJECTS', {
  message: (_file, _place, keys) => `This budget is for several things at once: ${keys.join(' and ')}.`,
  hint: 'Make it one budget for each.',
  place: at,
  value: (_file, _place, keys) => keys.join(', '),
})

export const BudgetWithoutLimit: ErrorFactory<At<[allowed: readonly string[]]>> = defineError('FP_BUDGET_NO_LIMIT', {
  message: () => 'This budget limits nothing.',
  hint: (_file, _place, allowed) => `Add one of ${allowed.join(', ')}.`,
  place: at,
})

export const BudgetMetricMisplaced: ErrorFactory<At<[metric: string, kind: string, allowed: readonly string[]]>> =
  defineError('FP_BUDGET_METRIC', {
    message: (_file, _place, metric, kind) => `'${metric}' is not measured of a ${kind}.`,
    hint: (_file, _place, _metric, kind, allowed) => `A ${kind} has ${allowed.join(', ')}.`,
    place: at,
    value: (_file, _place, metric) => `'${metric}'`,
  })

export const BudgetQuantity: ErrorFactory<At<[value: unknown, takes: string]>> = defineError('FP_BUDGET_QUANTITY', {
  message: (_file, place, value, takes) => `'${place}' is ${describeValue(value)}; it takes ${takes}.`,
  hint: (_file, _place, _value, takes) => `Write ${takes}.`,
  place: at,
  value: (_file, _place, value) => describeValue(value),
})

export const BudgetAuditUnknown: ErrorFactory<At<[audit: string, allowed: readonly string[]]>> = defineError(
  'FP_BUDGET_AUDIT',
  {
    message: (_file, _place, audit) =>
      removedAudits[audit] === undefined
        ? `Lighthouse has no insight '${audit}'.`
        : `Lighthouse has no audit '${audit}' any more.`,
    hint: (_file, _place, audit, allowed) =>
      removedAudits[audit] === undefined
        ? `${meant(audit, allowed)}Allowed: ${allowed.join(', ')}.`
        : `Use ${removedAudits[audit]}.`,
    place: at,
    value: (_file, _place, audit) => `'${audit}'`,
  },
)

export const BudgetTwice: ErrorFactory<At<[first: string]>> = defineError('FP_BUDGET_TWICE', {
  message: (_file, place, first) => `'${place}' limits what '${first}' limits already.`,
  hint: 'Keep one of them, or give each a formFactor of its own.',
  place: at,
})
