import { useHref, useLocation } from 'react-router'
import { usePlannedPrefetch } from '../prefetch/use-planned-prefetch.ts'

/** Put once into the layout: asks for what visitors of each route likely need next. Shows nothing. */
export function PlannedPrefetch(): null {
  usePlannedPrefetch(useHref(useLocation()))
  return null
}
