/** Redirects `import 'electron'` to the double; everything else resolves as usual. */
const double = new URL('./electron-module.ts', import.meta.url).href

export function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: double, shortCircuit: true, format: 'module' }
  return next(specifier, context)
}
