import { useParams } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { useDish } from '../api/use-dish.ts'
import { DishView } from '../dish/dish-view.tsx'
import { PageSkeleton } from '../layout/page-skeleton.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Component as NotFound } from './not-found.tsx'

export function Component() {
  const { slug = '' } = useParams()
  const dish = useDish(slug)
  if (dish.error instanceof ApiError && dish.error.status === 404) return <NotFound />
  return (
    <QueryView query={dish} loading={<PageSkeleton />}>
      {/* The key gives every dish a fresh form. */}
      {(data) => <DishView key={data.slug} dish={data} />}
    </QueryView>
  )
}
