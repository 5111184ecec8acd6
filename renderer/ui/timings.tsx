/** 时点要求: what must be done in time although no number of days is set, listed so that nobody looks for a last day that does not exist. */
import { TIMING_KIND_LABELS, type Timing } from '#shared/domain/deadlines/timing.ts'
import { Articles } from './tags.tsx'
import css from './timings.module.css'

/** Folded until somebody asks. */
export function TimingList({ timings }: { readonly timings: readonly Timing[] }) {
  return (
    <details className={css.timings}>
      <summary>时点要求：没有固定日数的时间要求（{timings.length} 项）</summary>
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="visually-hidden">时点要求</caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">要求</th>
              <th scope="col">由谁办理</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {timings.map((timing) => (
              <tr key={timing.code}>
                <th scope="row">
                  {timing.name}
                  <small>{TIMING_KIND_LABELS[timing.kind]}</small>
                </th>
                <td>
                  {timing.requirement}
                  <small>{timing.consequence}</small>
                </td>
                <td>{timing.bound}</td>
                <td>
                  <Articles articles={timing.articles} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
