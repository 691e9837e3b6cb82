import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** The lab drives a browser, which most installs never do; so only who measures installs it. */
export const LabMissing: ErrorFactory<[]> = defineError('FP_LAB_MISSING', {
  message: () => 'The lab is not installed.',
  hint: 'Add it: npm install --save-dev @firstpaint/lab',
  place: () => '@firstpaint/lab',
})

export const LabTargetMissing: ErrorFactory<[target: string]> = defineError('FP_LAB_TARGET_MISSING', {
  message: (target) => `There is no ${target} to measure.`,
  hint: "Name the folder of a built site, an address that begins with 'http', or a firstpaint.lab.json.",
  place: () => 'target',
  value: (target) => `'${target}'`,
})

export const LabNoRoutes: ErrorFactory<[target: string]> = defineError('FP_LAB_NO_ROUTES', {
  message: (target) => `Nothing tells which pages of ${target} to measure: every route it knows has a parameter.`,
  hint: 'Name them: --routes /,/menu/:slug=/menu/margherita',
  place: () => '--routes',
})

export const BudgetsUnreadable: ErrorFactory<[file: string, problem: string]> = defineError('FP_BUDGETS_UNREADABLE', {
  message: (file, problem) => `The budgets in ${file} cannot be read: ${problem}`,
  hint: 'Name a file with --budgets, or leave the option out where there are none.',
  place: () => '--budgets',
  value: (file) => `'${file}'`,
})
