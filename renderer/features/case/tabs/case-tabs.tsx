/** The tabs of the case page, in order; the address names the one that is shown. */
import type { ComponentType } from 'react'
import { isLive } from '../../../ui/live-clocks.ts'
import type { CaseView, ViewProps } from '../case-view.ts'
import { ClocksTab } from './clocks-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { HearingsTab } from './hearings-tab.tsx'
import { LogTab } from './log-tab.tsx'
import { MaterialsTab } from './materials-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { PartiesTab } from './parties-tab.tsx'
import { ServiceTab } from './service-tab.tsx'

type CaseTab = {
  readonly key: string
  readonly label: string
  /** Shown beside the label; 0 shows nothing. */
  readonly count: (view: CaseView) => number
  readonly Content: ComponentType<ViewProps>
}

const none = () => 0

export const CASE_TABS: readonly CaseTab[] = [
  { key: 'overview', label: '概览', count: none, Content: OverviewTab },
  {
    key: 'parties',
    label: '当事人',
    count: ({ aggregate }) => aggregate.parties.length,
    Content: PartiesTab,
  },
  {
    key: 'clocks',
    label: '期限',
    count: ({ clocks, aggregate }) => clocks.filter((clock) => isLive(clock, aggregate.case.stage)).length,
    Content: ClocksTab,
  },
  {
    key: 'materials',
    label: '材料与证据',
    count: ({ aggregate }) => aggregate.materials.length,
    Content: MaterialsTab,
  },
  {
    key: 'hearings',
    label: '听证',
    count: ({ aggregate }) => aggregate.hearings.filter(({ status }) => status !== 'cancelled').length,
    Content: HearingsTab,
  },
  {
    key: 'documents',
    label: '文书',
    count: ({ aggregate }) => aggregate.documents.filter(({ status }) => status !== 'void').length,
    Content: DocumentsTab,
  },
  {
    key: 'service',
    label: '送达',
    count: ({ aggregate }) => aggregate.services.length,
    Content: ServiceTab,
  },
  { key: 'log', label: '日志', count: none, Content: LogTab },
]

/** The tab of an address; the overview for anything unknown. */
export function tabOf(asked: string | null): string {
  return CASE_TABS.some(({ key }) => key === asked) && asked !== null ? asked : 'overview'
}
