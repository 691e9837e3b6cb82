import type { ConformanceRequest } from './conformance-request.ts'
import { conditional } from './requests/conditional.ts'
import { dictionaries } from './requests/dictionaries.ts'
import { encodings } from './requests/encodings.ts'
import { methodRequests } from './requests/method-requests.ts'
import { missingFiles } from './requests/missing-files.ts'
import { pages } from './requests/pages.ts'
import { paths } from './requests/paths.ts'
import { ranges } from './requests/ranges.ts'

/** What every host is asked. */
export const conformanceRequests: readonly ConformanceRequest[] = [
  ...encodings,
  ...dictionaries,
  ...conditional,
  ...ranges,
  ...pages,
  ...missingFiles,
  ...paths,
  ...methodRequests,
]

export type { ConformanceAnswer, ConformanceRequest } from './conformance-request.ts'
