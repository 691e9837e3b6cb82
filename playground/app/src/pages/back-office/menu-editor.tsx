import { Soup } from 'lucide-react'
import { useParams } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { useDish } from '../../api/use-dish.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { DishEditor } from './menu-editor/dish-editor.tsx'

export function Component() {
  const { slug = '' } = useParams()
  const dish = useDish(slug)
  return (
    <div className="page">
      {dish.error instanceof ApiError && dish.error.status === 404 ? (
        <NoSuchDish />
      ) : (
        <QueryView query={dish} loading={<Skeleton height="40rem" />}>
          {(found) => <DishEditor key={found.slug} dish={found} />}
        </QueryView>
      )}
    </div>
  )
}

function NoSuchDish() {
  useDocumentTitle('Dish not found')
  return (
    <EmptyState
      icon={Soup}
      title="No such dish"
      text="There is no dish at this address on the menu."
      action={
        <LinkButton variant="secondary" to="/admin/menu">
          Menu editor
        </LinkButton>
      }
    />
  )
}
