import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { useWriteReview } from '../api/use-write-review.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { showToast } from '../ui/toast.ts'
import styles from './review-form.module.css'
import { StarInput } from './star-input.tsx'

const schema = z.object({
  author: z.string().trim().min(2, 'Tell us what to call you.').max(60, 'Sixty letters at most, please.'),
  stars: z.number().int().min(1, 'Choose one to five stars.').max(5),
  text: z
    .string()
    .trim()
    .min(10, 'A sentence would help others: ten letters at least.')
    .max(1000, 'A thousand letters at most.'),
})

interface ReviewFormProps {
  readonly dishSlug?: string
  readonly onDone: () => void
}

/** Stars, words and a name. */
export function ReviewForm({ dishSlug, onDone }: ReviewFormProps) {
  const write = useWriteReview()
  const { control, formState, handleSubmit, register } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { author: '', stars: 0, text: '' },
  })

  const submit = handleSubmit(async (review) => {
    try {
      await write.mutateAsync({ ...review, ...(dishSlug && { dishSlug }) })
      showToast('Thank you. The kitchen reads every one.')
      onDone()
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'That did not work.', { tone: 'danger' })
    }
  })

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Controller
        control={control}
        name="stars"
        render={({ field }) => (
          <StarInput value={field.value} onChange={field.onChange} error={formState.errors.stars?.message} />
        )}
      />
      <TextArea
        label="Your review"
        placeholder="What did you have, and how was it?"
        error={formState.errors.text?.message}
        {...register('text')}
      />
      <TextInput
        label="Your name"
        autoComplete="name"
        error={formState.errors.author?.message}
        {...register('author')}
      />
      <Button type="submit" busy={formState.isSubmitting}>
        Publish review
      </Button>
    </form>
  )
}
