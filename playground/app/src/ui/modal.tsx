import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './modal.module.css'

export interface ModalProps {
  readonly open: boolean
  /** Called for the close button, Escape and a press outside. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Stays in sight while the body scrolls. */
  readonly footer?: ReactNode
}

/** The platform's modal dialog: it traps focus, closes on Escape and gives focus back. */
export function Modal({ open, onClose, title, children, footer, shape }: ModalProps & { shape: 'dialog' | 'drawer' }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    element.showModal()
    return () => element.close()
  }, [open])

  useEffect(() => {
    const element = dialog.current
    // A press on the backdrop lands on the dialog element itself; keyboards have Escape.
    const closeOnBackdrop = (event: MouseEvent) => {
      if (event.target === element) onClose()
    }
    element?.addEventListener('click', closeOnBackdrop)
    return () => element?.removeEventListener('click', closeOnBackdrop)
  }, [onClose])

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.modal, styles[shape])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.foot}>{footer}</div>}
        </>
      )}
    </dialog>
  )
}
