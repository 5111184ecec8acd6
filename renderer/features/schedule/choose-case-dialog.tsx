/** Which case the hearing is for; the form itself opens on the case page with the chosen day. */
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useActiveAggregates, useAggregates } from '../../data/hooks.ts'
import { dateWithWeekday } from '../../ui/date-text.ts'
import { Note } from '../../ui/tags.tsx'
import css from './schedule.module.css'

export type ChooseCaseDialogProps = {
  readonly open: boolean
  readonly day: CivilDate
  readonly onClose: () => void
}

/** Offers the cases in which a hearing may be scheduled now. */
export function ChooseCaseDialog({ open, day, onClose }: ChooseCaseDialogProps) {
  const { office, today } = useSession()
  const aggregates = useActiveAggregates()
  const [chosen, setChosen] = useState('')
  const navigate = useNavigate()
  const onTrial = open ? (aggregates ?? []).filter(({ case: record }) => record.stage === 'trial') : []
  const whole = useAggregates(onTrial.map(({ case: record }) => record.id))
  const options = !open
    ? []
    : (whole ?? [])
        .filter((aggregate) =>
          nextSteps(aggregate, office, today).some(
            ({ code, allowed }) => code === 'scheduleHearing' && allowed,
          ),
        )
        .map(({ case: record }) => ({
          value: record.id,
          label: `${record.number} ${record.applicantLabel}，${record.respondentLabel}`,
        }))
  const future = day > today
  return (
    <Modal
      title="安排听证"
      open={open}
      okText="继续"
      cancelText="取消"
      okButtonProps={{ disabled: chosen === '' }}
      onCancel={onClose}
      onOk={() => void navigate(`/cases/${chosen}?tab=hearings&schedule=${future ? day : ''}`)}
    >
      <div className={css.choose}>
        <Note>
          只列出审理中、还没有待举行听证的案件。
          {future
            ? `听证日期先定为${dateWithWeekday(day)}，下一步可以改。`
            : '听证日期由系统按通知期限推荐，下一步可以改。'}
        </Note>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label="案件"
          placeholder="键入案号或者当事人查找"
          options={options}
          onChange={setChosen}
          notFoundContent="没有可以安排听证的案件"
        />
      </div>
    </Modal>
  )
}
