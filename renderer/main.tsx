/** Starts the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '#shared/kernel/assert.ts'
import { FuyiApp } from './app/fuyi-app.tsx'
import './ui/base.css'

createRoot(must(document.getElementById('root'), 'index.html has #root')).render(
  <StrictMode>
    <FuyiApp />
  </StrictMode>,
)
