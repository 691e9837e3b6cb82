import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { RichTextEditor } from './rich-text-editor.tsx'

function Writing({ start }: { readonly start: string }) {
  const [html, setHtml] = useState(start)
  return (
    <>
      <RichTextEditor label="Description" initialHtml={start} onChange={setHtml} />
      <output>{html}</output>
    </>
  )
}

test('a tool applies to what is selected, shows that it does, and takes it back', async () => {
  const screen = await render(<Writing start="<p>Cold oysters</p>" />)
  await screen.getByRole('textbox', { name: 'Description' }).click()
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}')
  const bold = screen.getByRole('button', { name: 'Bold' })
  await bold.click()
  await expect.element(bold).toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByRole('status')).toHaveTextContent('<p><strong>Cold oysters</strong></p>')
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(bold).toHaveAttribute('aria-pressed', 'false')
  await expect.element(screen.getByRole('status')).toHaveTextContent('<p>Cold oysters</p>')
})

test('a list at the end adds nothing after itself', async () => {
  const screen = await render(<Writing start="<p>Gin</p><p>Campari</p>" />)
  await screen.getByRole('textbox', { name: 'Description' }).click()
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}')
  await screen.getByRole('button', { name: 'Bulleted list' }).click()
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('<ul><li><p>Gin</p></li><li><p>Campari</p></li></ul>')
  await expect.element(screen.getByRole('button', { name: 'Bulleted list' })).toHaveAttribute('aria-pressed', 'true')
})

test('holds nothing that the API would throw away', async () => {
  const screen = await render(
    <Writing start="<h1>Big</h1><pre>code</pre><p onclick='x()'>Text<script>x()</script><img src=x></p>" />,
  )
  const text = screen.getByRole('textbox', { name: 'Description' })
  await expect.element(text).toHaveTextContent('BigcodeText')
  expect(text.element().querySelector('h1, pre, script, [onclick], img[src="x"]')).toBeNull()
})

test('the toolbar is one stop of the Tab key, with arrow keys along it', async () => {
  const screen = await render(<Writing start="<p>Cold oysters</p>" />)
  const tool = (name: string) => screen.getByRole('button', { name, exact: true })
  await userEvent.tab()
  await expect.element(tool('Bold')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(tool('Underline')).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(tool('Redo')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(tool('Bold')).toHaveFocus()
  await userEvent.tab()
  await expect.element(screen.getByRole('textbox', { name: 'Description' })).toHaveFocus()
  await userEvent.tab({ shift: true })
  await expect.element(tool('Bold')).toHaveFocus()
})

test('a link wants a whole address, and can be removed', async () => {
  const screen = await render(<Writing start="<p>Oysters</p>" />)
  await screen.getByRole('textbox', { name: 'Description' }).click()
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}')
  const link = screen.getByRole('button', { name: 'Link', exact: true })
  await link.first().click()
  const address = screen.getByLabelText('Address')
  await address.fill('oysters')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Enter a whole address, such as https://example.com.')).toBeVisible()
  await address.fill('https://example.com/oysters')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('<p><a rel="noopener nofollow" href="https://example.com/oysters">Oysters</a></p>')
  await link.first().click()
  await screen.getByRole('button', { name: 'Remove the link' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('<p>Oysters</p>')
})
