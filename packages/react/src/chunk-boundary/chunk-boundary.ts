/// <reference types="react-dom" />
import {
  Component,
  type ComponentType,
  createElement,
  createRef,
  Fragment,
  type FragmentInstance,
  type ReactNode,
} from 'react'
import { failedChunks } from '../chunk/failed-chunks.ts'
import { isChunkError } from '../chunk/is-chunk-error.ts'
import { ChunkFallback, type ChunkFallbackProps } from './chunk-fallback.ts'

export interface ChunkBoundaryProps {
  readonly children?: ReactNode
  /** Shown in place of what failed. Default `ChunkFallback`, a message in English with two buttons. */
  readonly fallback?: ComponentType<ChunkFallbackProps>
}

interface State {
  readonly error?: unknown
}

/**
 * Catches code and stylesheets that could not be loaded, of `lazyComponent` and of `React.lazy`; every other error goes on
 * to the next boundary. "Try again" loads in the background and shows the children when they are there, with the focus on
 * the first that can have it. Where the children change with the address, give it that as its `key`.
 */
export class ChunkBoundary extends Component<ChunkBoundaryProps, State> {
  override state: State = {}
  readonly content: { current: FragmentInstance | null } = createRef<FragmentInstance>()

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidUpdate(_props: ChunkBoundaryProps, before: State): void {
    if (before.error && !this.state.error && document.activeElement === document.body) this.content.current?.focus()
  }

  override render(): ReactNode {
    const { error } = this.state
    const { children, fallback = ChunkFallback } = this.props
    if (!error) return createElement(Fragment, { ref: this.content }, children)
    if (!isChunkError(error)) throw error
    const retry = async (): Promise<void> => {
      await failedChunks.get(error)?.()
      this.setState({ error: undefined })
    }
    return createElement(fallback, { error, retry })
  }
}
