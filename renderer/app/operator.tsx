/** Who am I: every entry in the log carries this name, so nobody works without one. */
import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { ActionMenu } from '../ui/action-menu.tsx'
import { STAFF_ROLE_LABELS } from '../ui/office/office-labels.ts'
import css from './operator.module.css'
import { setPreferences } from './preferences.ts'
import { activeStaff, useSession } from './session.tsx'

/** The operator's name in the top bar, with a menu of colleagues. */
export function OperatorSwitch() {
  const { office, operator } = useSession()
  const items = activeStaff(office).map((member) => ({
    key: member.id,
    label: `${fullName(member.name)}（${STAFF_ROLE_LABELS[member.role]}）`,
  }))
  return (
    <ActionMenu
      menu={{
        items,
        selectable: true,
        selectedKeys: operator === null ? [] : [operator.id],
        onClick: ({ key }) => setPreferences({ operatorId: key }),
      }}
    >
      <Button
        type="text"
        aria-label={`经办人：${operator === null ? '未选择' : fullName(operator.name)}，点击更换`}
      >
        <UserOutlined />
        {operator === null ? '选择经办人' : fullName(operator.name)}
        <DownOutlined className={css.arrow ?? ''} />
      </Button>
    </ActionMenu>
  )
}

/** Asks who is working when nobody is chosen yet. */
export function OperatorPrompt() {
  const { office, operator } = useSession()
  const staff = activeStaff(office)
  // Nearly every start knows who is working: a dialog that stays closed is not even made.
  if (operator !== null || staff.length === 0) return null
  return (
    <Modal
      title="您是哪一位？"
      open
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={440}
    >
      <p className={css.hint}>您的每次保存都会记入操作日志。换人时，在右上角改选。</p>
      <ul className={css.people}>
        {staff.map((member) => (
          <li key={member.id}>
            <Person member={member} />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function Person({ member }: { readonly member: StaffMember }) {
  return (
    <Button block className={css.person ?? ''} onClick={() => setPreferences({ operatorId: member.id })}>
      <span>{fullName(member.name)}</span>
      <span className={css.role}>{member.title === '' ? STAFF_ROLE_LABELS[member.role] : member.title}</span>
    </Button>
  )
}
