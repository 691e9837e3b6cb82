import type { NewReview, Review } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Posts a review, then asks for every list of reviews again. */
export function useWriteReview() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (review: NewReview) => request<Review>('/reviews', { method: 'POST', body: review }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.allReviews }),
  })
}
