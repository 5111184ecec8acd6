/** 起诉日 and 立案日: two days, of which only the first decides whether the suit was in time. */
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Field } from '../../ui/fields.tsx'

/** Both may stay empty until the court's papers say. */
export function SuitDayFields() {
  return (
    <>
      <Field
        label="起诉日（递交起诉状之日）"
        name="filedOn"
        rules={[dateRule]}
        extra="是否在起诉期限内以这一天为准，不以立案日为准；邮寄的填交邮之日。不清楚的可以不填。"
      >
        <DateField />
      </Field>
      <Field
        label="立案日"
        name="docketedOn"
        rules={[dateRule]}
        extra="仅供参考。法院收到起诉状后七日内决定是否立案（行政诉讼法第五十一条）。"
      >
        <DateField />
      </Field>
    </>
  )
}
