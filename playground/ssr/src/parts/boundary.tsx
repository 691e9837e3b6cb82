import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
}

/** Says in the place of what could not be loaded that it could not. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <span className="box">This did not load.</span> : this.props.children
  }
}
