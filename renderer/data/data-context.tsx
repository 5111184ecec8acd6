/** Hands the opened data layer to every view. */
import { createContext, type ReactNode, useContext } from 'react'
import { must } from '#shared/kernel/assert.ts'
import type { DataLayer } from './open-data.ts'

const DataContext = createContext<DataLayer | null>(null)

/** Everything below may read and save. */
export function DataProvider(props: { readonly value: DataLayer; readonly children: ReactNode }) {
  return <DataContext value={props.value}>{props.children}</DataContext>
}

/** The data layer of this window. */
export function useData(): DataLayer {
  return must(useContext(DataContext), 'views are rendered below DataProvider')
}
