import { PageHeader } from '../../ui/page-header.tsx'

export function Component() {
  return (
    <div className="page">
      <PageHeader title="Edit dish" />
    </div>
  )
}
