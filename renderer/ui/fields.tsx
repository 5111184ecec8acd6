/** Form fields and their grid; every feature's forms are built from these. */
import { Form, type FormItemProps, Input, Radio } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import css from './fields.module.css'

/** Columns that fold by themselves on a narrow window; `columns` is the most that stand side by side. */
export function FieldGrid({
  columns = 3,
  children,
}: {
  readonly columns?: 1 | 2 | 3 | 4
  readonly children: ReactNode
}) {
  return <div className={`${css.grid} ${css[`columns${columns}`]}`}>{children}</div>
}

export type FieldProps = Omit<FormItemProps, 'required' | 'children'> & {
  /** Marks the field and refuses an empty one; the text says what to fill in. */
  readonly required?: string
  /** Takes the whole row. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Refuses nothing, blank text and an empty list; numbers, dates and choices pass whatever they are. */
function filled(message: string): Rule {
  return {
    validator: (_rule, value: unknown) => {
      const text = typeof value === 'string' ? value.trim() : value
      const isEmpty =
        text === '' || text === undefined || text === null || (Array.isArray(text) && text.length === 0)
      return isEmpty ? Promise.reject(new Error(message)) : Promise.resolve()
    },
  }
}

/** One labelled field. */
export function Field({ required, wide = false, rules = [], className, children, ...item }: FieldProps) {
  const requiredRule: Rule[] = required === undefined ? [] : [filled(required)]
  return (
    <Form.Item
      {...item}
      className={[css.field, wide ? css.wide : '', className ?? ''].join(' ')}
      required={
        required !== undefined || rules.some((rule) => typeof rule === 'object' && rule.required === true)
      }
      rules={[...requiredRule, ...rules]}
      validateTrigger={['onBlur', 'onSubmit']}
    >
      {children}
    </Form.Item>
  )
}

export type ChoiceProps<T extends string> = {
  readonly options: Readonly<Record<T, string>>
  readonly value?: T
  readonly onChange?: (value: T) => void
  readonly id?: string
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}

/** Two to five short alternatives side by side, all visible. */
export function Choice<T extends string>({
  options,
  value,
  onChange,
  id,
  disabled = false,
  ...aria
}: ChoiceProps<T>) {
  return (
    <Radio.Group
      {...aria}
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      disabled={disabled}
      optionType="button"
      buttonStyle="solid"
      options={selectOptions(options)}
      onChange={(event) => onChange?.(event.target.value as T)}
    />
  )
}

/** A label table (`CHANNEL_LABELS` …) as options of a select or radio group. */
export function selectOptions<T extends string>(
  labels: Readonly<Record<T, string>>,
): { readonly value: T; readonly label: string }[] {
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))
}

/** A growing text area with a counter near its limit. */
export function LongText({
  max,
  minRows = 3,
  maxRows = 16,
  ...input
}: {
  readonly max: number
  readonly minRows?: number
  readonly maxRows?: number
  readonly placeholder?: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (event: React.ChangeEvent<HTMLTextAreaElement>) => void
}) {
  return (
    <Input.TextArea
      {...input}
      autoSize={{ minRows, maxRows }}
      {...((input.value?.length ?? 0) > max * 0.8 ? { count: { show: true, max } } : {})}
    />
  )
}
