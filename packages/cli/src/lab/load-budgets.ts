import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type BudgetFile, readBudgets } from '@firstpaint/core/budgets'
import { BudgetsUnreadable } from './lab-errors.ts'

export const budgetsFile = 'firstpaint.budgets.json'

/**
 * The budgets of a project: the file named, else `firstpaint.budgets.json` where there is one.
 *
 * @throws FP_BUDGETS_UNREADABLE, and what `readBudgets` throws
 */
export function loadBudgets(cwd: string, named: string | undefined): BudgetFile | undefined {
  const path = resolve(cwd, named ?? budgetsFile)
  if (named === undefined && !existsSync(path)) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw BudgetsUnreadable.because(error, named ?? budgetsFile, (error as Error).message)
  }
  return readBudgets(text, basename(path))
}
