import type { ReviewPage } from '@bistro/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** `worst` is the most critical first. */
export type ReviewSort = 'newest' | 'best' | 'worst'

/** How many reviews the API puts on a page. */
export const reviewsPerPage = 12

interface ReviewFilter {
  /** Only the reviews of this dish. */
  readonly dish?: string
  /** Default `newest`. */
  readonly sort?: ReviewSort
  /** Counts from 1. Default 1. */
  readonly page?: number
}

/** A page of reviews; the page before stays in sight while the next one loads. */
export function useReviews({ dish, sort = 'newest', page = 1 }: ReviewFilter = {}) {
  const params = new URLSearchParams({ ...(dish && { dish }), sort, page: String(page) })
  return useQuery({
    queryKey: queryKeys.reviews({ dish, sort, page }),
    queryFn: ({ signal }) => request<ReviewPage>(`/reviews?${params}`, { signal }),
    placeholderData: keepPreviousData,
  })
}
