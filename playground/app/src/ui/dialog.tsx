import { Modal, type ModalProps } from './modal.tsx'

/** A question in the middle of the screen. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} shape="dialog" />
}
