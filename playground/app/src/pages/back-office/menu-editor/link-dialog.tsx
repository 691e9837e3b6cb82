import type { Editor } from '@tiptap/react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import styles from './link-dialog.module.css'

interface LinkDialogProps {
  readonly editor: Editor
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks where the selected words lead to. */
export function LinkDialog({ editor, open, onClose }: LinkDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Link">
      {open && <LinkForm editor={editor} onClose={onClose} />}
    </Dialog>
  )
}

function LinkForm({ editor, onClose }: Omit<LinkDialogProps, 'open'>) {
  const before = String(editor.getAttributes('link')['href'] ?? '')
  const [href, setHref] = useState(before)
  const [error, setError] = useState<string>()

  const save = () => {
    const address = href.trim()
    if (!/^(https?:\/\/|mailto:|tel:)\S+$/.test(address)) {
      setError('Enter a whole address, such as https://example.com.')
      return
    }
    const { from, to } = editor.state.selection
    const chain = editor.chain().focus().extendMarkRange('link')
    // With nothing selected there are no words to link, so the address becomes the words.
    if (from === to && !before)
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run()
    else chain.setLink({ href: address }).run()
    onClose()
  }

  // Not a form: the dialog stands in that of the dish, and forms can't be nested.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    save()
  }

  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }

  return (
    <div className={styles.form}>
      <TextInput
        label="Address"
        type="url"
        inputMode="url"
        value={href}
        error={error}
        onChange={(event) => setHref(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        {before && (
          <Button variant="quiet" onClick={remove}>
            Remove the link
          </Button>
        )}
        <Button onClick={save}>Link</Button>
      </div>
    </div>
  )
}
