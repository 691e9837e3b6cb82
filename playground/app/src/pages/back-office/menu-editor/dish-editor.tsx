import type { Dish } from '@bistro/contract'
import { zodResolver } from '@hookform/resolvers/zod'
import { ChevronLeft, ExternalLink } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { Link } from 'firstpaint/react-router'
import { ApiError } from '../../../api/api-error.ts'
import { usePatchDish } from '../../../api/use-patch-dish.ts'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { showToast } from '../../../ui/toast.ts'
import { StaffHeader } from '../shared/staff-header.tsx'
import styles from './dish-editor.module.css'
import { dishFormSchema, toDishForm, toDishPatch, toFormField, type DishForm } from './dish-form-schema.ts'
import { DishPreview } from './dish-preview.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { parsePrice } from './parse-price.ts'
import { RichTextEditor } from './rich-text-editor.tsx'

interface DishEditorProps {
  readonly dish: Dish
}

/** Edits one dish, with the guest's view of it beside. Ctrl+S or ⌘S saves. */
export function DishEditor({ dish }: DishEditorProps) {
  const patch = usePatchDish(dish.slug)
  // The dish as it was loaded or last saved: what the form is compared with, whatever else refetches it meanwhile.
  const [saved, setSaved] = useState(dish)
  const { control, formState, handleSubmit, register, reset, setError } = useForm<DishForm>({
    resolver: zodResolver(dishFormSchema),
    defaultValues: toDishForm(dish),
    mode: 'onTouched',
  })
  const form = useWatch({ control })
  const { errors, isSubmitting } = formState
  const changes = toDishPatch({ ...toDishForm(saved), ...form }, saved)
  const dirty = Object.keys(changes).length > 0 || formState.dirtyFields.price === true

  const submit = handleSubmit(async (valid) => {
    const changed = toDishPatch(valid, saved)
    if (Object.keys(changed).length === 0) return start(saved)
    try {
      const next = await patch.mutateAsync(changed)
      start(next)
      showToast(`${next.name} is saved.`, { link: { to: `/menu/${next.slug}`, text: 'See it' } })
    } catch (error) {
      for (const [field, message] of Object.entries(error instanceof ApiError ? (error.problem.fields ?? {}) : {})) {
        const known = toFormField(field)
        if (known) setError(known, { message })
      }
      showToast(error instanceof Error ? error.message : 'That did not work.', { tone: 'danger' })
    }
  })

  /** Counts from here: what the API saved, or what was there before the changes. */
  const start = (from: Dish) => {
    setSaved(from)
    reset(toDishForm(from))
  }

  const [editorStart, setEditorStart] = useState(0)
  const revert = () => {
    start(saved)
    // The word processor keeps its own text; a new one starts from the saved text.
    setEditorStart(editorStart + 1)
  }

  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (dirty && !isSubmitting) void submit()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onShortcut(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  const preview: Dish = {
    ...saved,
    name: form.name ?? saved.name,
    summary: form.summary ?? saved.summary,
    descriptionHtml: form.descriptionHtml ?? saved.descriptionHtml,
    priceCents: parsePrice(form.price ?? '') ?? saved.priceCents,
    available: form.available ?? saved.available,
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <nav className={styles.ways} aria-label="Dish">
        <Link to="/admin/menu">
          <ChevronLeft size={18} aria-hidden="true" />
          Menu editor
        </Link>
        <Link to={`/menu/${saved.slug}`}>
          <ExternalLink size={16} aria-hidden="true" />
          Guest page
        </Link>
      </nav>
      <StaffHeader title={saved.name} />
      <div className={styles.columns}>
        <div className={styles.fields}>
          <TextInput label="Name" error={errors.name?.message} {...register('name')} />
          <TextArea
            label="Summary"
            rows={2}
            hint={`One line for the menu, ${(form.summary ?? '').length} of 240 letters.`}
            error={errors.summary?.message}
            {...register('summary')}
          />
          <Controller
            control={control}
            name="descriptionHtml"
            render={({ field }) => (
              <RichTextEditor
                key={editorStart}
                label="Description"
                initialHtml={field.value}
                onChange={field.onChange}
                error={errors.descriptionHtml?.message}
              />
            )}
          />
          <div className={styles.pair}>
            <TextInput
              label="Price in euros"
              inputMode="decimal"
              autoComplete="off"
              error={errors.price?.message}
              {...register('price')}
            />
            <div className={styles.switch}>
              <Controller
                control={control}
                name="available"
                render={({ field: { value, onChange, ref } }) => (
                  <Switch ref={ref} label="Available today" checked={value} onChange={onChange} />
                )}
              />
            </div>
          </div>
        </div>
        <div className={styles.aside}>
          <DishPreview dish={preview} />
        </div>
      </div>
      <div className={styles.bar} data-dirty={dirty}>
        <output>{dirty ? 'Unsaved changes' : 'All changes are saved'}</output>
        <Button variant="quiet" disabled={!dirty || isSubmitting} onClick={revert}>
          Revert
        </Button>
        <Button type="submit" busy={isSubmitting} disabled={!dirty}>
          Save
        </Button>
      </div>
      <LeaveGuard dirty={dirty} />
    </form>
  )
}
