import { useParams } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { useOrder } from '../api/use-order.ts'
import { PageSkeleton } from '../layout/page-skeleton.tsx'
import { OrderView } from '../orders/order-view.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Component as NotFound } from './not-found.tsx'

export function Component() {
  const { id = '' } = useParams()
  const order = useOrder(id)
  if (order.error instanceof ApiError && order.error.status === 404) return <NotFound />
  return (
    <QueryView query={order} loading={<PageSkeleton />}>
      {(data) => <OrderView order={data} />}
    </QueryView>
  )
}
