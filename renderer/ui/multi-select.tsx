/** A select of several entries in which Tab only leaves: the plain one would take the highlighted entry along. */
import { Select } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import css from './fields.module.css'

export type MultiOption = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  /** Second line in the list: why it cannot be chosen, what it is. */
  readonly note?: string
}

export type MultiSelectProps = {
  readonly options: readonly MultiOption[]
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (value: string[]) => void
  readonly onBlur?: () => void
  readonly onSearch?: (text: string) => void
  readonly placeholder?: string
  readonly notFoundContent?: ReactNode
}

/** Type to find, Enter takes the entry and closes the list, Tab goes on. */
export function MultiSelect({ options, value, onSearch, placeholder, ...field }: MultiSelectProps) {
  const [open, setOpen] = useState(false)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.stopPropagation()
    setOpen(false)
  }
  return (
    <div onKeyDownCapture={leave}>
      <Select
        {...field}
        mode="multiple"
        {...(value === undefined ? {} : { value: [...value] })}
        {...(placeholder === undefined ? {} : { placeholder })}
        open={open}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        showSearch={{ optionFilterProp: 'label', ...(onSearch === undefined ? {} : { onSearch }) }}
        options={[...options]}
        optionRender={({ label, data }) => <OptionText label={label} note={data.note} />}
      />
    </div>
  )
}

/** An entry of a list with what there is to know about it underneath. */
export function OptionText({
  label,
  note,
}: {
  readonly label: ReactNode
  readonly note?: string | undefined
}) {
  return (
    <span className={css.option}>
      {label}
      {note !== undefined && note !== '' && <small>{note}</small>}
    </span>
  )
}
