import { answerFaults } from './answer-faults.ts'
import { deployFaults } from './deploy-faults.ts'
import type { FaultCase } from './fault-run.ts'
import { storeFaults } from './store-faults.ts'

/** Everything that is made to go wrong. */
export const faults: readonly FaultCase[] = [...deployFaults, ...answerFaults, ...storeFaults]
