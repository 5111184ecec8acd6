/** 办案规则: local rules above the statute's floor, and the readings of doubtful points of law. */
import { Button, Form, InputNumber, Switch } from 'antd'
import { useMemo } from 'react'
import { CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Draft } from '#shared/domain/model/meta.ts'
import type { OfficeSettings } from '#shared/domain/model/office.ts'
import { STATUTORY_HANDLERS } from '#shared/domain/office/handler-minimum.ts'
import { useSession } from '../../app/session.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Choice, Field, FieldGrid } from '../../ui/fields.tsx'
import { ActionBar, Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useCommand } from '../../ui/use-command.ts'
import { chosenOption } from './doubts/collect-effects.ts'
import { DoubtChoice } from './doubts/doubt-choice.tsx'
import doubtCss from './doubts/doubts.module.css'
import { OpenPointList } from './doubts/open-point-list.tsx'
import { useEffects } from './doubts/use-effects.ts'
import { MovesReport } from './moves/moves-report.tsx'
import { type MovesState, useMoves } from './moves/use-moves.ts'
import css from './settings.module.css'
import { useDirty } from './use-dirty.ts'

type RuleValues = Omit<Draft<OfficeSettings>, 'localDays' | 'localPacks'>

const MASK_LABELS = { perCharacter: '每个字一个“某”', single: '只用一个“某”' } as const

/** One form, saved as a whole. */
export function RulesSection() {
  const { office } = useSession()
  const [form] = Form.useForm<RuleValues>()
  const { run, busy, error } = useCommand()
  const { dirty, touch, settle } = useDirty()
  useUnsavedGuard(dirty)
  const effects = useEffects()
  const values: RuleValues | undefined = Form.useWatch([], form)
  const proposed = useProposed(office, values)
  const moves = useMoves(proposed)
  const defaults = Object.fromEntries(CONVENTIONS.map(({ key, options }) => [key, options[0].value]))
  return (
    <Form<RuleValues>
      form={form}
      layout="vertical"
      initialValues={{
        ...office.settings,
        deadlineConventions: { ...defaults, ...office.settings.deadlineConventions },
      }}
      onValuesChange={touch}
      onFinish={async (settings) => {
        const saved = await run(
          { type: 'office.updateSettings', settings },
          { form: form as never, done: '办案规则已保存' },
        )
        if (saved !== null) settle()
      }}
    >
      <div className={css.content}>
        <ErrorNotice error={error} />
        <Panel title="承办与期限">
          <FieldGrid columns={2}>
            <Field
              name="ordinaryHandlers"
              label="一般案件承办人数"
              extra={`实施条例第三十九条：普通程序不少于 ${STATUTORY_HANDLERS.ordinary} 人，不能设得更低`}
            >
              <InputNumber min={1} max={9} precision={0} suffix="人" className={css.number ?? ''} />
            </Field>
            <Field name="majorHandlers" label="重大案件承办人数" extra="本机关的规定，不少于一般案件">
              <InputNumber min={1} max={9} precision={0} suffix="人" className={css.number ?? ''} />
            </Field>
            <Field
              name="simplifiedByOne"
              label="简易程序由一人承办"
              valuePropName="checked"
              extra="法律允许一人承办；当地规定要求两人的，请保持关闭"
            >
              <Switch checkedChildren="允许" unCheckedChildren="不允许" />
            </Field>
            <span />
            <Field name="publicationWorkdays" label="决定书公开期限" extra="法律没有规定日数，由本机关确定">
              <InputNumber min={1} max={250} precision={0} suffix="工作日" className={css.number ?? ''} />
            </Field>
            <Field
              name="copyToWorkdays"
              label="抄告上一级主管部门的期限"
              extra="法律没有规定日数，由本机关确定"
            >
              <InputNumber min={1} max={250} precision={0} suffix="工作日" className={css.number ?? ''} />
            </Field>
          </FieldGrid>
        </Panel>
        <Panel title="公开与文书">
          <FieldGrid columns={2}>
            <Field name="maskGivenName" label="公开文书中怎样隐去名字">
              <Choice options={MASK_LABELS} />
            </Field>
            <Field name="maskOrganizations" label="隐去组织名称" valuePropName="checked">
              <Switch checkedChildren="隐去" unCheckedChildren="保留" />
            </Field>
            <Field name="showSealPlace" label="落款处预留盖章位置" valuePropName="checked">
              <Switch checkedChildren="预留" unCheckedChildren="不留" />
            </Field>
          </FieldGrid>
        </Panel>
        <Panel title="期限计算中法律没有写明的问题" id="doubts">
          <div className={css.note}>
            <Note>
              默认口径取各种理解中较稳妥的一种，按它办理不会误期。改用其他口径后，期限说明会写明；改用后哪些案件的期限会变动，列在每一问下面。
            </Note>
          </div>
          <div className={doubtCss.doubts}>
            {CONVENTIONS.map((setting) => (
              <DoubtChoice
                key={setting.key}
                setting={setting}
                inForce={chosenOption(office, setting.key)}
                effects={effects}
              />
            ))}
          </div>
        </Panel>
        {proposed !== null && (
          <Panel title="保存后变动的期限">
            <MovesReport label="改用口径后变动的期限" run={moves} nothing="没有期限因此变动" />
          </Panel>
        )}
        <Panel title="由人工判断的问题">
          <OpenPointList />
        </Panel>
        <ActionBar status={statusText(moves.result)}>
          <Button
            disabled={!dirty}
            onClick={() => {
              form.resetFields()
              settle()
            }}
          >
            放弃修改
          </Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={!dirty}>
            保存
          </Button>
        </ActionBar>
      </div>
    </Form>
  )
}

/** The office with the limits and readings on the form; null while they are those in force. */
function useProposed(office: OfficeState, values: RuleValues | undefined): OfficeState | null {
  const { settings } = office
  const change =
    values?.deadlineConventions === undefined ||
    (CONVENTIONS.every(({ key }) => values.deadlineConventions[key] === chosenOption(office, key)) &&
      values.publicationWorkdays === settings.publicationWorkdays &&
      values.copyToWorkdays === settings.copyToWorkdays)
      ? ''
      : JSON.stringify([values.deadlineConventions, values.publicationWorkdays, values.copyToWorkdays])
  return useMemo(() => {
    if (change === '') return null
    const [deadlineConventions, publicationWorkdays, copyToWorkdays] = JSON.parse(change) as [
      OfficeSettings['deadlineConventions'],
      number | null,
      number | null,
    ]
    return {
      ...office,
      settings: {
        ...settings,
        deadlineConventions,
        // An emptied number field is refused on saving; until then the one in force counts.
        publicationWorkdays: publicationWorkdays ?? settings.publicationWorkdays,
        copyToWorkdays: copyToWorkdays ?? settings.copyToWorkdays,
      },
    }
  }, [office, settings, change])
}

function statusText(result: MovesState): string {
  if (result.state === 'running') return '正在重新计算期限……'
  if (result.state !== 'done') return ''
  const count = result.moves.open.length + result.moves.finished.length
  return count === 0 ? '保存后没有期限变动。' : `保存后 ${count} 个期限变动，清单在上面。`
}
