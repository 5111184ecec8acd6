/** The menu of a button, worked by mouse or keyboard: it takes the focus when it opens. */
import { Dropdown, type DropdownProps, type MenuProps } from 'antd'

export type ActionMenuProps = Omit<DropdownProps, 'menu' | 'trigger' | 'autoFocus'> & {
  readonly menu: MenuProps
}

/** A dialog that an entry opens takes the focus at once; without this the same Enter would go on to press its button. */
export function ActionMenu({ menu, ...rest }: ActionMenuProps) {
  const onClick: MenuProps['onClick'] = (info) => {
    info.domEvent.preventDefault()
    menu.onClick?.(info)
  }
  return (
    <Dropdown placement="bottomRight" {...rest} autoFocus trigger={['click']} menu={{ ...menu, onClick }} />
  )
}
